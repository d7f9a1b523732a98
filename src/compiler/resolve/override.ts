/** What a writer says outright in an MDX comment: `do:`, `if:`, `expect:`. */
import type { Finding } from '../findings.ts';
import type { Stretch, Token } from '../parse/tokens.ts';
import { conditionFor } from './condition.ts';
import type { Instruction, Test } from './instruction.ts';
import type { Lexicon } from './lexicon.ts';
import { nearest } from './wording.ts';
import { english } from '../parse/english.ts';

export interface Override {
  /** These take the place of what the sentence says. */
  readonly instructions: readonly Instruction[];
  /** These come on top. */
  readonly claims: readonly Instruction[];
  readonly when?: Test;
  readonly findings: readonly Finding[];
}

type Common = Pick<Instruction, 'sentence' | 'when'>;

const none: Override = { instructions: [], claims: [], findings: [] };

/** Reads a comment; one that begins with none of the three words is a comment and nothing else. */
export function readOverride(comment: Token, lexicon: Lexicon, common: Common): Override {
  const [, kind, said = ''] = /^(do|if|expect):\s*([^]*)$/.exec(comment.text) ?? [];
  if (kind === 'expect')
    return {
      ...none,
      claims: [
        {
          type: 'claim',
          text: {
            ...within(comment, said),
            text: said.trim(),
            set: 'italic',
            whole: within(comment, said),
          },
          shown: true,
          still: false,
          isScreen: false,
          ...common,
        },
      ],
    };
  if (kind === 'if') return readIf(comment, said, lexicon);
  return kind === 'do' ? readDo(comment, said.trim(), lexicon, common) : none;
}

function readIf(comment: Token, said: string, lexicon: Lexicon): Override {
  const { condition, findings } = conditionFor(
    { ...within(comment, said), text: said.trim() },
    lexicon,
  );
  return {
    ...none,
    when: condition ? { kind: 'condition', condition } : { kind: 'possible' },
    findings,
  };
}

/** `lamp.power`, `lamp.name = Desk`, `wait 5 minutes`, `none`. */
function readDo(comment: Token, said: string, lexicon: Lexicon, common: Common): Override {
  if (said === 'none') return { ...none, instructions: [{ type: 'nothing', ...common }] };
  const wait = /^wait\s+(?:for\s+)?(\d+)\s+(\w+)$/.exec(said);
  const unit = Object.hasOwn(english.units, wait?.[2] ?? '')
    ? english.units[wait?.[2] ?? '']
    : undefined;
  if (wait && unit !== undefined)
    return {
      ...none,
      instructions: [
        { type: 'wait', milliseconds: Number(wait[1]) * unit, place: comment, ...common },
      ],
    };
  const [, device = '', control = '', value] = /^(\w+)\.(\w+)(?:\s*=\s*([^]*))?$/.exec(said) ?? [];
  const place = within(comment, said);
  const names = lexicon.definition.devices.flatMap(({ id, controls }) =>
    Object.keys(controls).map((name) => `${id}.${name}`),
  );
  if (!names.includes(`${device}.${control}`)) {
    const suggestion = nearest(said.split('=')[0] ?? said, names);
    const finding: Finding = {
      rule: 'unknown-control',
      ...place,
      label: said,
      here: names,
      suggestion,
    };
    if (suggestion === undefined)
      return {
        ...none,
        instructions: [{ type: 'nothing', isUnclear: true, ...common }],
        findings: [finding],
      };
    const [meantDevice = '', meantControl = ''] = suggestion.split('.');
    return {
      ...none,
      instructions: [moveTo(meantDevice, meantControl, value, place, common)],
      findings: [finding],
    };
  }
  return { ...none, instructions: [moveTo(device, control, value, place, common)] };
}

function moveTo(
  device: string,
  control: string,
  value: string | undefined,
  place: Stretch,
  common: Common,
): Instruction {
  return {
    type: 'move',
    device,
    control,
    place,
    ...(value === undefined ? {} : { value: value.trim() }),
    ...common,
  };
}

/**
 * Where the words stand inside the comment: its text begins behind the brace, the signs of the
 * comment and a blank.
 */
function within({ text, end }: Token, said: string): { start: number; end: number } {
  const stop = end - ' */}'.length;
  const trimmed = said.trim();
  return {
    start: Math.max(0, stop - (text.length - text.lastIndexOf(trimmed))),
    end: Math.max(0, stop - (text.length - text.lastIndexOf(trimmed)) + trimmed.length),
  };
}
