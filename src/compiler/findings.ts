/**
 * What was found while an article was read and executed: plain facts, which rules turn into
 * diagnostics.
 */
import type { Move } from '../simulator/index.ts';
import type { Edit, Fix } from './diagnostic.ts';
import type { Stretch } from './parse/tokens.ts';
import type { Typesetting } from './resolve/instruction.ts';

/** A missing way to where a label is, in the article's own words. */
export interface Detour {
  /** Where the words go in. */
  readonly at: number;
  readonly words: string;
  /** The same as a sentence of its own. */
  readonly sentence: string;
  /** Nobody knows whether the article is right with it. */
  readonly isUnproven?: true;
}

/** A device, and the words that turn a reader to it. */
export interface Elsewhere {
  readonly name: string;
  readonly place: string;
}

/** How many milliseconds something was to be seen before it went by itself. */
export type Passing = number;

interface Facts {
  'mdx-syntax': { readonly says: string; readonly advice: string; readonly fix?: Fix | undefined };
  'unknown-frontmatter': {
    readonly what:
      | 'key'
      | 'world'
      | 'situation'
      | 'value'
      | 'type'
      | 'missing-world'
      | 'group'
      | 'draft'
      | 'change'
      | 'address';
    readonly said: string;
    readonly known: readonly string[];
    readonly suggestion: string | undefined;
  };
  'missing-description': { readonly missing: readonly ('title' | 'description' | 'world')[] };
  'unknown-control': {
    /** It is a row that is called so, or should be. */
    readonly isRow?: true;
    readonly label: string;
    readonly here: readonly string[];
    readonly suggestion: string | undefined;
  };
  'control-elsewhere': {
    readonly label: string;
    readonly screen: string;
    readonly here: readonly string[];
    readonly path: readonly Move[];
    readonly detour: Detour | undefined;
    /** The device that shows it, where the sentence names another. */
    readonly device: Elsewhere | undefined;
    readonly passing: Passing | undefined;
  };
  'unmarked-label': {
    readonly label: string;
    readonly marks: Exclude<Typesetting, 'bold'>;
    /** With the marks. */
    readonly whole: Stretch;
  };
  'unmarked-title': {
    readonly text: string;
    readonly marks: Exclude<Typesetting, 'italic'>;
    /** With the marks. */
    readonly whole: Stretch;
  };
  'unclaimed-title': { readonly text: string };
  'unknown-instruction': {
    readonly verb: string;
    /**
     * The verb, what it is done to, or what is to be made sure of is not understood; or it stands
     * in an article that nobody can read.
     */
    readonly lacks: 'verb' | 'object' | 'claim' | 'step' | 'times' | 'article';
  };
  'unknown-place': {
    readonly said: string;
    /** The words that turn a reader to each device. */
    readonly places: readonly string[];
  };
  'unexecuted-instruction': { readonly verb: string };
  'unread-words': {
    readonly said: string;
    /** It states something in the same breath as an instruction. */
    readonly isStated?: true;
  };
  'forbidden-control': { readonly label: string };
  'unknown-duration': {
    readonly said: string;
    /** It is understood, and too long for anybody. */
    readonly isTooLong: boolean;
    /**
     * `said` is the label of a button, of which nobody says how long it is held: so long it takes.
     */
    readonly needs?: readonly string[];
  };
  'wrong-fact': {
    readonly said: string;
    /** As it would be written here. */
    readonly right: string;
    readonly phrase: string;
    /** The fact's id, where it is one of the world's numbers. */
    readonly fact?: string | undefined;
    /** The number is right, and the article says that it is not so. */
    readonly isDenied?: true;
    /** It is said to be allowed, and is refused. */
    readonly isRefused?: true;
    /** No number is said: "forever", "a wrong code". */
    readonly isUnnumbered?: true;
  };
  'unbound-number': {
    readonly said: string;
    /** It is waited for what comes much sooner: "the account is locked for 30 minutes". */
    readonly isOver?: string;
  };
  'foreign-steps': {
    readonly shape: 'headings' | 'paragraphs' | 'table';
    readonly edits: readonly Edit[];
  };
  'restarted-list': { readonly expected: number; readonly edits: readonly Edit[] };
  'endless-loop': { readonly step: number };
  'unused-prerequisite': {
    readonly said: string;
    /** It is a device that the world has not. */
    readonly isDevice?: true;
  };
  'label-spelling': {
    readonly label: string;
    readonly spelled: string;
    /** Where another edition of the device spells it so: "on other recorders". */
    readonly elsewhere?: string;
  };
  'ambiguous-control': {
    readonly areRows?: true;
    readonly label: string;
    readonly places: readonly string[];
  };
  'disabled-control': { readonly label: string; readonly reason: string };
  'wrong-verb': {
    readonly label: string;
    readonly verb: string;
    readonly verbs: readonly string[];
    /** Another verb is all it takes. */
    readonly isEnough: boolean;
    /** Where that verb goes in, if the one that is there belongs to another label too. */
    readonly before: number | undefined;
  };
  'no-effect': {
    readonly label: string;
    /** What is chosen in a list, and was chosen already. */
    readonly chosen?: string | undefined;
    /** A button was held for too short a time. */
    readonly held?: Stretch & { readonly said: string; readonly needs: readonly string[] };
  };
  /** The label is one for which there is no verb. */
  'no-action': {
    readonly label?: string;
    /** Something is said of it: "**A** is grey". */
    readonly isDescribed?: boolean;
  };
  'screen-not-shown': {
    readonly text: string;
    readonly shown: boolean;
    /** What is shown instead; empty where nothing ever shows the text. */
    readonly titles: readonly string[];
    readonly suggestion: string | undefined;
    /** The device that shows it, where the sentence names another. */
    readonly device: Elsewhere | undefined;
    readonly passing: Passing | undefined;
    /** It is what the device is said to ask for, and has no field for. */
    readonly isAsked?: true;
  };
  'already-true': { readonly text: string; readonly shown: boolean };
  'unknown-condition': {
    readonly said: string;
    readonly suggestion: string | undefined;
    readonly phrases: readonly string[];
    /** It is known, but not said to be one. */
    readonly lacksIf: boolean;
  };
  'unknown-value': {
    readonly said: string;
    /** The control, where nothing is said of what to put into it. */
    readonly field?: string;
    /** The control that it is put into, which is meant for other values. */
    readonly into?: string;
    /** Only what a list offers can be chosen. */
    readonly isChoice?: boolean;
    readonly reason?: string | undefined;
    readonly suggestion?: string | undefined;
    readonly phrases: readonly string[];
  };
  'result-not-reached': {
    readonly said: string;
    readonly isKnown: boolean;
    /** A step says it of its own moment, not of the article's end. */
    readonly isNow?: true;
    readonly suggestion: string | undefined;
    /**
     * The results that are true at the end; all that the world knows where the end is uncertain or
     * nothing is.
     */
    readonly phrases: readonly string[];
    readonly areTrue: boolean;
    readonly titles: readonly string[];
  };
  'uncovered-variant': {
    readonly situation: readonly string[];
    readonly what: string;
    readonly titles: readonly string[];
  };
  'no-steps': object;
  'unexecuted-list': { readonly in: 'component' | 'points' | 'prerequisites' | 'table' };
  'unused-section': { readonly condition: string };
  'wrong-step': {
    readonly step: number;
    /**
     * The steps that can be begun instead, the nearest first, and the one that was probably meant.
     */
    readonly possible: readonly number[];
    readonly meant: number | undefined;
    /** Every number that is wrong by as much. */
    readonly places: readonly (Stretch & { readonly step: number })[];
  };
  refused: { readonly device: string; readonly says: string };
  'not-in-step': {
    readonly label: string;
    readonly step: number;
    /** The steps of the main list that use it. */
    readonly others: readonly number[];
  };
  /** Two labels that a heading names the other way round. */
  'wrong-order': { readonly first: string; readonly then: string };
  'unknown-step': {
    readonly step: number;
    readonly last: number;
    /** So many steps are said to be all. */
    readonly isTotal?: true;
  };
  'broken-link': {
    readonly url: string;
    /**
     * An id on this page, an id on another article's page, an article, the page of a draft, another
     * page, a file, what a name stands for, the address itself; or it is no address of the manual,
     * or not that of the step which the link is called by.
     */
    readonly missing:
      | 'here'
      | 'step'
      | 'anchor'
      | 'article'
      | 'draft'
      | 'page'
      | 'file'
      | 'definition'
      | 'address'
      | 'nowhere';
    /** The words that name a step, where it leads to something else: "step 6". */
    readonly said?: string;
    /** The slug of the article that is led to, where that is there. */
    readonly article: string;
    readonly suggestion: string | undefined;
    /** What could stand there: ids, or addresses in the form that the writer chose. */
    readonly known: readonly string[];
  };
  'missing-alt': object;
  'missing-image': { readonly url: string; readonly isInTag: boolean };
  'impossible-variant': {
    /** A value of the front matter: "Mains: Unplugged". */
    readonly said: string;
    /** What of the front matter it cannot be together with. */
    readonly beside: readonly string[];
  };
  /** Without a text it is what can be done at no place: “If prompted, …”. */
  'never-shown': {
    readonly text: string | undefined;
    /** It is no text, but what a device asks for. */
    readonly isAsked: boolean;
  };
  'never-true': {
    /** A condition as it is written. */
    readonly said: string;
    /** What the front matter fixes instead. */
    readonly beside: readonly string[];
  };
  'invalid-waiver': {
    readonly fault: 'no-rule' | 'unknown-rule' | 'unwaivable' | 'no-reason' | 'no-date';
    readonly said: string;
    readonly suggestion: string | undefined;
    /** The rules that can be waived. */
    readonly known: readonly string[];
  };
  'failed-prologue': {
    /** Of the other article. */
    readonly title: string;
    /**
     * It is of another world; it has no such step; the link leads to a part of it; it leads back to
     * an article whose steps are being carried out; it asks for too much; it comes to something
     * that cannot be done.
     */
    readonly fault: 'world' | 'step' | 'part' | 'circle' | 'much' | 'undone';
    /** The other article's world, where that is known. */
    readonly world?: string;
    /** How many steps its main list has. */
    readonly last?: number;
    /**
     * The step that cannot be carried out, and the words of it that say so; no words where nobody
     * understands it.
     */
    readonly undone?:
      | {
          readonly step: number | undefined;
          readonly words: string;
          readonly titles: readonly string[];
        }
      | undefined;
  };
  /** The rule that it allows, and its last day. */
  'expired-waiver': { readonly waived: string; readonly until: string };
  /** The rule that it allows. */
  'unused-waiver': { readonly waived: string };
  'duplicate-slug': {
    readonly slug: string;
    /** The first few that have it too. */
    readonly files: readonly string[];
    readonly more: number;
    /** It differs from theirs in capitals only. */
    readonly isAlike: boolean;
    /** It is one that the article was moved from. */
    readonly isFormer: boolean;
  };
  'file-name': {
    /** The name, without its ending. */
    readonly said: string;
    /**
     * There is none; or it holds a sign, begins with a full stop, ends like a page, or its letters
     * are in two parts.
     */
    readonly fault: 'empty' | 'sign' | 'hidden' | 'page' | 'parts';
    readonly sign?: string;
    readonly of: 'file' | 'folder';
    readonly suggestion: string;
  };
  /** A tag, an attribute, or an address of a link or an image. */
  'refused-markup': {
    readonly said: string;
    readonly kind: 'tag' | 'attribute' | 'link' | 'image';
  };
  'missing-import': {
    readonly from: string;
    /**
     * No such file, package or name in it; or an address elsewhere, an article, a kind of file that
     * nobody reads.
     */
    readonly fault: 'file' | 'package' | 'name' | 'address' | 'article' | 'kind';
    /** What is to be taken from there, where that is missing. */
    readonly name: string;
  };
  'duplicate-id': {
    readonly id: string;
    /** What else has it. */
    readonly by: 'step' | 'heading' | 'tag' | 'page';
    readonly step?: number;
    /** It is a heading that is told, not a tag. */
    readonly isHeading: boolean;
  };
  'unknown-component': {
    readonly name: string;
    /** It is one that the page makes by itself. */
    readonly isOwn: boolean;
    /** The tags that name it. */
    readonly wholes: readonly Stretch[];
  };
  /** What has the name already: the page, or the article itself. */
  'taken-name': { readonly name: string; readonly by: 'page' | 'article' };
  'foreign-markup': {
    readonly said: string;
    readonly kind:
      | 'comment'
      | 'address'
      | 'template'
      | 'attributes'
      | 'block'
      | 'alert'
      | 'emoji'
      | 'page'
      | 'contents';
    /** What is written here for it: Markdown, or the name of a kind of note. */
    readonly instead: string | undefined;
    readonly edits: readonly Edit[];
  };
  'too-much': {
    readonly what:
      | 'article'
      | 'front-matter'
      | 'paragraph'
      | 'paragraphs'
      | 'marks'
      | 'names'
      | 'orders'
      | 'steps'
      | 'rows'
      | 'links'
      | 'comments'
      | 'headings'
      | 'cells'
      | 'nesting';
    readonly limit: number;
  };
}

export type RuleName = keyof Facts;

/** The facts that one rule speaks of, and where they were found. */
export type FindingOf<Name extends RuleName> = { readonly rule: Name } & Stretch & Facts[Name];

export type Finding = { [Name in RuleName]: FindingOf<Name> }[RuleName];
