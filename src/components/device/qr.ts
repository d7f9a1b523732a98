/** Draws QR codes. A reader's browser fetches what makes them when the first is to come. */
import { Component, h as create, type JSX, type VNode } from 'preact';
import { h } from './element.ts';
import type { symbolOf } from './qr-symbol.ts';

interface Maker {
  readonly symbolOf: typeof symbolOf;
}

let maker: Maker | undefined;
// A build draws everything at once.
if (typeof document === 'undefined') await fetchMaker();

interface Code {
  readonly text: string;
  readonly alt: string;
}

/** The QR code of a text; where it cannot be made yet, it comes as soon as it can. */
export function drawQr(text: string, alt: string): JSX.Element {
  if (maker) return drawSymbol(maker, { text, alt });
  // What is drawn ahead is never shown, and is to be known all the same.
  void fetchMaker().then(
    ({ symbolOf }) => symbolOf(text),
    () => undefined,
  );
  return create(CodeToCome, { text, alt });
}

async function fetchMaker(): Promise<Maker> {
  maker = await import('./qr-symbol.ts');
  return maker;
}

function drawSymbol({ symbolOf }: Maker, { text, alt }: Code): VNode {
  const { size, picture } = symbolOf(text);
  return h('img', { class: 'qr', alt, width: size, height: size, src: picture });
}

/** The place of a code that is still to be made. */
class CodeToCome extends Component<Code> {
  override componentDidMount(): void {
    void fetchMaker().then(
      () => {
        this.setState({});
      },
      () => undefined,
    );
  }

  override render({ text, alt }: Code): VNode {
    return maker ? drawSymbol(maker, { text, alt }) : h('img', { class: 'qr', alt });
  }
}
