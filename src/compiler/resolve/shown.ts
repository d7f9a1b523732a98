/** Everything that words claim to be seen. */
import type { Token } from '../parse/tokens.ts';
import { claimOf } from './claim.ts';
import { heldAt } from './held.ts';
import type { Shown } from './instruction.ts';
import { phraseAt, type Lexicon } from './lexicon.ts';
import { isTitle, nameIn } from './names.ts';
import { deviceShowing } from './role.ts';
import { mayBeClaimed } from './spoken-names.ts';

/** Everything that words claim to be seen. */
export function shownIn(tokens: readonly Token[], lexicon: Lexicon): Shown[] {
  return tokens.flatMap((token, index): Shown[] => {
    const held = heldAt(tokens, index, lexicon);
    if (held) return [held.claim];
    const text = nameIn(token);
    const claim = text && claimOf(tokens, index, lexicon.language);
    if (!claim || !mayBeClaimed(text, isTitle(text.text, lexicon.vocabulary), claim)) return [];
    const on =
      placeIn(tokens.slice(index), lexicon) ??
      deviceShowing(tokens, index, lexicon) ??
      placeIn(tokens, lexicon);
    const { shown, still, isScreen } = claim;
    return [{ text, shown, still, isScreen, ...(on === undefined ? {} : { on }) }];
  });
}

function placeIn(tokens: readonly Token[], { language, places }: Lexicon): string | undefined {
  for (const at of tokens.keys()) {
    const place = phraseAt(tokens, at, places, language);
    if (place && !place.possessive) return place.meaning;
  }
  return undefined;
}
