/** A field that is clicked before something is put into it. */
import type { Fill, Instruction, Pick, Use } from './instruction.ts';

/** "Click **Name** and enter …": what is clicked may be the field. */
export function focusing(out: readonly Instruction[]): Instruction[] {
  return out.map((each, at) => {
    const [before, next] = [out[at - 1], out[at + 1]];
    if (takesNoField(each) && before && isClick(before) && before.when === each.when)
      return { ...each, focus: before.label };
    return isClick(each) && next && takesNoField(next) && next.when === each.when
      ? { ...each, mayFocus: true as const }
      : each;
  });
}

function isClick(each: Instruction): each is Use {
  return each.type === 'use' && each.verb.deed === 'press';
}

function takesNoField(each: Instruction): each is Fill | Pick {
  return (each.type === 'fill' || each.type === 'pick') && each.field === undefined;
}
