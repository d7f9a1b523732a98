/** Controls as real HTML elements: buttons, fields, lists to choose from, surfaces, patterns. */
import { Fragment, type ComponentChildren, type VNode } from 'preact';
import { switched, type ControlPart, type Gesture } from '../../simulator/index.ts';
import { h } from './element.ts';
import { drawHold } from './hold.ts';
import { drawIcon } from './icon.ts';
import { drawPattern } from './pattern.ts';

/** What a button is to those who only hear of it, where it is more than a button. */
type Role = 'menuitem' | 'tab';

type Attributes = Readonly<Record<string, unknown>>;

/** Where a part is drawn. */
export interface Place {
  readonly device: string;
  /** Begins every id within the drawing, so that many drawings fit on one page. */
  readonly prefix: string;
  /** The control to be pointed out to the reader. */
  readonly wanted?: string | undefined;
  /** What the time is, as a phone shows it. */
  readonly clock?: string | undefined;
  /** What the device's own camera is pointed at. */
  readonly seen?: VNode | undefined;
  /** What a QR code says to a camera that is none of a device; its own text where it is missing. */
  readonly linkTo?: ((text: string) => string) | undefined;
  /** Somebody uses it: a picture has no files to take away. */
  readonly isLive?: boolean | undefined;
}

/**
 * The name a reader's tool announces: a scan is something one does, everything else is called what
 * the device calls it.
 */
const scanName = (label: string): string => `Scan ${label}`;

/** A control and, where it is disabled, the reason. `inside` is what is drawn on a surface. */
export function drawControl(
  part: ControlPart,
  place: Place,
  inside: ComponentChildren,
  role?: Role,
  isCurrent = false,
): VNode {
  const id = `${place.prefix}-${place.device}-${part.control}`;
  const reason = `${id}-reason`;
  const attributes = {
    'data-control': part.control,
    'data-gesture': part.gesture,
    ...(place.wanted === part.control && { 'data-wanted': '' }),
    ...(part.icon === 'back' && { 'data-back': '' }),
    ...(role === 'tab' && { 'aria-selected': String(isCurrent) }),
    ...(part.disabled !== undefined && { 'aria-disabled': 'true', 'aria-describedby': reason }),
  };
  const drawn = drawers[part.gesture]({ part, id, attributes, inside, role });
  if (part.disabled === undefined) return drawn;
  return h(
    Fragment,
    { key: part.control },
    drawn,
    h('span', { class: 'reason', id: reason }, part.disabled),
  );
}

/** What a control is drawn from. */
interface Drawn {
  readonly part: ControlPart;
  readonly id: string;
  readonly attributes: Attributes;
  readonly inside: ComponentChildren;
  readonly role: Role | undefined;
}

/** How each gesture's controls are drawn. */
const drawers: Readonly<Record<Gesture, (drawn: Drawn) => VNode>> = {
  press: drawPressed,
  'right-click': drawPressed,
  scan: drawPressed,
  key: ({ part, attributes }) =>
    h(
      'button',
      {
        key: part.control,
        type: 'button',
        class: 'control control-key',
        'data-key': part.key,
        'data-for': part.field,
        'aria-keyshortcuts': part.key,
        ...attributes,
      },
      part.icon && drawIcon(part.icon),
      h('kbd', { class: part.look === 'icon' ? 'visually-hidden' : '' }, part.label),
    ),
  enter: ({ part, id, attributes }) =>
    drawField(
      part,
      id,
      h('input', {
        id,
        type: part.secret ? 'password' : 'text',
        value: part.value ?? '',
        autocomplete: 'off',
        autocapitalize: 'off',
        spellcheck: false,
        'data-1p-ignore': '',
        ...attributes,
      }),
    ),
  choose: ({ part, id, attributes }) =>
    drawField(
      part,
      id,
      h(
        'select',
        { id, value: part.value ?? '', ...attributes },
        // Nothing is chosen yet: without an option for that, a browser would show the first one as
        // if it were.
        !part.options?.includes(part.value ?? '') &&
          h('option', { key: '', value: '', selected: true, disabled: true, hidden: true }),
        part.options?.map((option) => h('option', { key: option, value: option }, option)),
      ),
    ),
  draw: ({ part, id, attributes }) =>
    h(
      'div',
      { key: part.control, class: 'pattern-room' },
      drawPattern(part.label, `${id}-hint`, attributes),
    ),
  toggle: ({ part, attributes }) =>
    h(
      'label',
      { key: part.control, class: `toggle toggle-${part.look === 'box' ? 'box' : 'switch'}` },
      h('input', {
        type: 'checkbox',
        ...(part.look !== 'box' && { role: 'switch' }),
        value: switched.on,
        'data-off': switched.off,
        checked: part.value === switched.on,
        ...attributes,
      }),
      h('span', null, part.label),
    ),
  hold: ({ part, attributes }) => drawHold(part, attributes),
};

function drawPressed({ part, attributes, inside, role }: Drawn): VNode {
  return part.parts ? drawSurface(part, attributes, inside) : drawButton(part, attributes, role);
}

function drawField({ control, label }: ControlPart, id: string, input: VNode): VNode {
  return h('div', { key: control, class: 'field' }, h('label', { for: id }, label), input);
}

function drawButton(part: ControlPart, attributes: Attributes, role?: Role): VNode {
  const name = part.gesture === 'scan' ? scanName(part.label) : part.label;
  const look = part.gesture === 'scan' && part.look === 'button' ? 'scan' : part.look;
  return h(
    'button',
    {
      key: part.control,
      type: 'button',
      class: `control control-${look}${part.isNew ? ' control-new' : ''}`,
      ...(role && { role }),
      ...opens(part),
      ...attributes,
    },
    part.icon && drawIcon(part.icon),
    h('span', { class: look === 'icon' ? 'visually-hidden' : 'control-label' }, name),
  );
}

/**
 * A picture that can be used as a whole: the button lies over it, so that what is drawn stays
 * readable for everybody. A scan says what it does; a live view is right-clicked where one likes.
 */
function drawSurface(part: ControlPart, attributes: Attributes, inside: ComponentChildren): VNode {
  const scans = part.gesture === 'scan';
  return h(
    'div',
    { key: part.control, class: `surface surface-${part.gesture}` },
    h('div', { class: 'surface-parts' }, inside),
    h(
      'button',
      { type: 'button', class: 'surface-button', ...opens(part), ...attributes },
      h(
        'span',
        { class: scans ? 'surface-label' : 'visually-hidden' },
        scans ? scanName(part.label) : part.label,
      ),
    ),
  );
}

function opens(part: ControlPart): Attributes {
  return part.gesture === 'right-click' ? { 'aria-haspopup': 'menu' } : {};
}
