/**
 * The form of a table of language: which words the compiler reads by itself. One table, so one long
 * file.
 */

/**
 * What a verb asks a reader to do. `value` verbs take something to type, `confirm` verbs the same
 * once more or a button, `choose` verbs an option or a control, `set` verbs either; `tick`,
 * `untick` and `toggle` ask for a switch, `hold` for a button that is held until one says
 * `release`; `move` asks for a gesture that no control takes; `redo` names steps; `outside` asks
 * for what no control does, `observe` asks for what no device sees, `verify` for a claim.
 */
export type Deed =
  | 'press'
  | 'right-click'
  | 'scan'
  | 'draw'
  | 'value'
  | 'confirm'
  | 'choose'
  | 'set'
  | 'clear'
  | 'tick'
  | 'untick'
  | 'toggle'
  | 'hold'
  | 'release'
  | 'move'
  | 'login'
  | 'wait'
  | 'resume'
  | 'redo'
  | 'outside'
  | 'observe'
  | 'verify';

/** Phrases that say that something is, or is no longer, to be seen. */
export interface ClaimWords {
  /** Behind what is shown, as a sentence's own verb: "opens", "is shown". */
  readonly finite: readonly string[];
  /** After "has": "opened". */
  readonly past: readonly string[];
  /** After "will", "should", "to", "does not": "open", "be shown". */
  readonly base: readonly string[];
  /** In front of what is shown: "you see", "there is". */
  readonly before: readonly string[];
}

type Words = ReadonlySet<string>;
type Phrases = readonly string[];

export interface Language {
  /** Imperatives of one to four words. */
  readonly verbs: Readonly<Record<string, Deed>>;
  /** Verbs that are seldom anything else, wherever they stand. */
  readonly firmVerbs: Words;
  /** Behind one of these a clause may begin. */
  readonly clauseStarts: Words;
  /**
   * Verbs that ask for nothing on a screen where no label stands behind them: "check the mailbox",
   * "keep the mail".
   */
  readonly looks: Words;
  /** Verbs that a word behind the label completes: "turn **A** on". */
  readonly separable: Words;
  /** How a switch is said to be, and whether that is on. */
  readonly switchWords: Readonly<Record<string, boolean>>;
  /** What a line of a table or list is called. */
  readonly rowNouns: Words;
  /** In front of what names the row in which something stands. */
  readonly besideRow: Phrases;
  /** Keys of a keyboard by what they are called, as browsers name them. */
  readonly keys: Readonly<Record<string, string>>;
  /** Behind the name of a key. */
  readonly keyNoun: Words;
  /** Verbs that put what was read somewhere, in front of a field: "copy the code into **A**". */
  readonly carries: Words;
  /** Verbs behind which a title is what comes of them: "open the _X_ window by …". */
  readonly opening: Words;
  /** What makes a click a right-click. */
  readonly rightButton: Phrases;
  /** What a click is made with that needs no other word. */
  readonly leftButton: Phrases;
  /**
   * In front of what a device is held somewhere for: "hold the phone so that it can scan **A**".
   */
  readonly aims: Phrases;
  /** Verbs that begin from the first step. */
  readonly fromStart: Words;
  /** Verbs that ask for nothing but to wait. */
  readonly waits: Words;
  /** What a reader holds in the hand: "hold the phone steady". */
  readonly tools: Words;
  /** "Use the phone to …": what follows is asked for. */
  readonly instrumental: Words;
  /** Said of what has come to its end: "wait until it is done". */
  readonly ended: Words;
  /** "The window may open": nothing is claimed. */
  readonly possibilities: Words;
  /** Between texts of which the same is claimed. */
  readonly joints: Words;
  /** A verb after one of these is none: "the scan", "is open". */
  readonly nounAfter: Words;
  /** A verb after one of these is not to be done: "do not press". */
  readonly denials: Words;
  /** What denies a verb that is asked for: "do not click". */
  readonly forbidding: Words;
  /** What forbids without another verb: "avoid **A**". */
  readonly avoiding: Words;
  /** What forbids everywhere. */
  readonly never: Words;
  readonly unheard: Phrases;
  /** Beside one of these it is forbidden at times only: "do not click it yet". */
  readonly qualifying: Words;
  readonly qualifyingPhrases: Phrases;
  /** "you can press": it may be done. */
  readonly permissions: Words;
  /** "you must press": it is to be done. */
  readonly duties: Words;
  /** Those that are none without "to": "you need to press". */
  readonly dutiesTo: Words;
  /** Who reads. */
  readonly reader: Words;
  /** After "you should" these say what comes: "you should hear a beep". */
  readonly states: Words;
  /** In front of a verb that is asked for all the same: "we recommend that you press". */
  readonly advice: Phrases;
  /** What follows may be left out. */
  readonly optional: Phrases;
  /** Behind a label that may be used instead of the one before: "**B** works as well". */
  readonly asWell: Phrases;
  /** In front of labels of which one is used. */
  readonly oneOf: Phrases;
  /** In front of an exception, what makes it all that is meant: "nothing but **A**". */
  readonly nothing: Words;
  /** In front of a label that is left out: "anything but **X**". */
  readonly exceptions: Words;
  /** Verbs that leave out what they name: "skip **X**". */
  readonly omits: Words;
  /**
   * What is put in is not what is named: "backwards", and parts of it that are left out: "without
   * its last digit".
   */
  readonly altered: Words;
  /** Beside the name of a value: "the received code". */
  readonly attributes: Words;
  readonly pieces: Words;
  /**
   * Verbs that no control takes, and that are done with a button all the same: "end it with
   * **No**".
   */
  readonly buttoned: Words;
  /** Verbs of which the reader knows the next step: "and continue". */
  readonly goesOn: Words;
  /** What makes "go" ask for a way that nobody knows. */
  readonly back: string;
  /** In front of a verb that is asked for just as those are: "try to press". */
  readonly attempts: Phrases;
  /** What follows is another way. */
  readonly also: Phrases;
  /** "For a new code, press …": what follows serves a purpose that not every reader has. */
  readonly forPurpose: Phrases;
  /** What follows only says more of what was named: "a password which you can remember". */
  readonly relatives: Words;
  /** Whoever does what a verb says, where nobody is asked to: "you press", "it opens". */
  readonly subjects: Words;
  /** Words between two labels that belong to the same verb: "tap **More**, then **Help**". */
  readonly connectors: Words;
  readonly and: string;
  readonly or: string;
  /** A helping verb that denies: "doesn't". */
  readonly contraction: RegExp;
  /** Ends a verb that says of somebody what happens: "shows". */
  readonly finiteEnding: string;
  /** A verb in the form of "clicking". */
  readonly gerund: RegExp;
  readonly participle: RegExp;
  /** The verbs of participles that end otherwise. */
  readonly irregular: Readonly<Record<string, string>>;
  /** In front of a participle: what has been done. */
  readonly perfect: string;
  /** Words that may stand in front of a name and say nothing. */
  readonly articles: Words;
  /** In front of what a world's phrases name, and what may be said for it: "your mailbox". */
  readonly article: string;
  readonly possessive: string;
  /** Ends the name of an owner: "the recorder's". */
  readonly genitive: string;
  /** What a verb that nobody knows is done to begins with one of these. */
  readonly objects: Words;
  /** Stand for what was named, behind a verb. */
  readonly objectPronouns: Words;
  /** Or where to: "unplug it from …". */
  readonly particles: Words;
  /** Words that tie two clauses together. */
  readonly joiners: Words;
  /** Between a statement and the instruction that comes of it: "…, so click". */
  readonly concluding: Words;
  /** Words in front of a clause that begins a sentence. */
  readonly leadIns: Words;
  /** The forms of "be". */
  readonly being: Words;
  /** Verbs in front of what is seen that are imperatives where a sentence begins with them. */
  readonly seeing: Words;
  /** An opener that is also an adverb. */
  readonly once: string;
  /** That adverb beside one of these speaks of no time. */
  readonly onceBeside: Words;
  /** Behind one of these an opener is none: "whether if". */
  readonly hidesOpener: Words;
  /** "of" in "a couple of minutes". */
  readonly of: string;
  /** Units that may be ordinals: "a second code". */
  readonly ordinals: Words;
  /** Numbers that are no plain word for one: "a dozen". */
  readonly collectives: Words;
  /** Words that tell nothing of what a sentence is about. */
  readonly thin: Words;
  /** What follows "a second" where it is a time. */
  readonly afterSecond: Words;
  readonly either: string;
  /** Words before the label of a field or the title of a place: "in **Name**". */
  readonly into: Words;
  /** So many fields at once: "in both fields". */
  readonly allOf: Words;
  readonly both: string;
  /** What takes what is typed may be called. */
  readonly fields: Words;
  /** In front of whom one logs in as. */
  readonly as: string;
  /** In front of what one is logged in with: "with the password `abc`". */
  readonly secrets: Words;
  /** The word before an option that follows its field: "set **Colour** to **Red**". */
  readonly optionAfter: string;
  /** Before the button that a verb uses: "confirm with **OK**". */
  readonly with: Words;
  /** What stands for the value given last: "repeat it". */
  readonly pronouns: Words;
  /** What stands for the control named last: "open it". */
  readonly lastNamed: Words;
  readonly shown: ClaimWords;
  readonly gone: ClaimWords;
  /**
   * Between a field and what it holds, and between what is held and its field: "is set to", "is
   * selected in".
   */
  readonly holding: Phrases;
  readonly heldIn: Phrases;
  /** In front of what a screen has, whatever it is called: "shows a QR code". */
  readonly showing: Words;
  /** In front of a name without marks: "the camera is called Yard". */
  readonly naming: Words;
  /** In front of what a device says word by word. */
  readonly quoting: Words;
  /** Behind a device, of what it asks its reader: what follows a colon is done there. */
  readonly asking: Words;
  /** In front of what a reader is told to put in, although it is no verb for that: "try the code". */
  readonly attempting: Words;
  /** In front of what a device has a field for: "the recorder asks for an address". */
  readonly asksFor: Phrases;
  /** The same of a reader, or of what is asked for: "you are prompted for the code". */
  readonly askedFor: Phrases;
  /** What is said to be shown in words that are said of much else: "Help is available". */
  readonly presence: Phrases;
  /** It does not come to that: "never opens", "does not appear". */
  readonly negations: Words;
  /**
   * In front of a number that is not reached, or passed: "for less than", and in front of a time
   * that is not passed: "within".
   */
  readonly comparatives: Words;
  readonly than: string;
  /** Those of them that set the lower end of a range: "8 or more". */
  readonly upward: Words;
  readonly inside: string;
  /** In front of the one end of a range that is said: "at least", "up to". */
  readonly leastOf: Words;
  readonly mostOf: Words;
  /** Behind a negation these set a limit and deny nothing: "not more than five". */
  readonly limits: Words;
  /** What comes to an end: behind a negation it does not. */
  readonly ending: Words;
  /** Before the base form of a verb: "will open". */
  readonly auxiliaries: Words;
  /** Before the base form where it is no verb of its own: "to open". */
  readonly infinitive: string;
  /** Words that change nothing in a claim. */
  readonly adverbs: Words;
  /** The claim is that nothing has changed. */
  readonly still: Words;
  /** What a text that is shown may be called. */
  readonly screens: Words;
  /** What the title of a screen is called; a label is none. */
  readonly screenNames: Words;
  /** What nothing but a control is called. */
  readonly controls: Words;
  /** Verbs in front of a label, whether it has marks or not. */
  readonly pointing: Words;
  /** What a control may be called. */
  readonly elements: Words;
  /** Between what is used and what is used next: "click **A**, followed by **B**". */
  readonly sequels: Phrases;
  /** Between what comes first and what comes then. */
  readonly sequence: Words;
  /** Verbs that turn a reader to a device: "pick up your phone". */
  readonly turning: Phrases;
  /** In front of what may be a device, whatever it is called: "on the toaster". */
  readonly surfaces: Words;
  /** In front of what is a device only where it is called like one: "in the browser". */
  readonly within: Words;
  /** What devices are called, of whatever world. */
  readonly devices: Words;
  /** Those that may be any: "the device". */
  readonly anyDevice: Words;
  /** What is installed on them. */
  readonly apps: Words;
  /** What they run on, in front of what they are. */
  readonly platforms: Words;
  /**
   * What stands behind "on the" in front of an instruction, and is no device: parts of a screen,
   * times, turns of speech.
   */
  readonly parts: Words;
  /** Where readers stand: a device is none of them. */
  readonly rooms: Words;
  /** Prepositions that say of an instruction where, when, by what means. */
  readonly adjuncts: Words;
  /** What says of a statement that it is about this moment. */
  readonly moment: Words;
  /** Where a control is, as seen from another: "to the left of **A**". */
  readonly sides: Phrases;
  /** In front of a label that is not meant: those, and "instead of **A**". */
  readonly besides: Phrases;
  /** Those among them that say by what means: "by telephone, …". */
  readonly means: Words;
  /** Those in front of what an instruction is done with. */
  readonly instruments: Words;
  /** Those among them behind which anything may stand: "for a new code". */
  readonly loose: Words;
  /** What changes nothing behind an instruction. */
  readonly asides: Phrases;
  readonly fillers: Words;
  /** The ending of words that say how: "gently"; and words that end like them and say how often. */
  readonly manner: string;
  readonly rarely: Words;
  /** Behind a claim: what takes some of it back. */
  readonly limiting: Words;
  /** Sides of a device that are no screen. */
  readonly bodies: Words;
  /** What opens a clause that explains. */
  readonly clauseOpeners: Words;
  /** Before what a deed is for: "to open the _X_". */
  readonly purpose: Phrases;
  /** Before what is no longer to be seen then: "to leave the _X_". */
  readonly leaving: Phrases;
  /** Words that begin a subordinate clause, by what it is. */
  readonly openers: Readonly<Record<Opener, Phrases>>;
  /** Words that make a condition where a sentence begins with them. */
  readonly openersAtStart: Words;
  /** "If asked, …": true where what follows can be done. */
  readonly prompts: Phrases;
  /** "If you agree, …": the reader's own business. */
  readonly consents: Phrases;
  /** What is said of what was put in where all goes on as it should: "if it is correct". */
  readonly successes: Words;
  /** "If you want …, …": what follows serves some readers. */
  readonly wishes: Phrases;
  /** The condition of the sentence before. */
  readonly inThatCase: Phrases;
  /** Its opposite. */
  readonly otherwise: Phrases;
  /**
   * In front of a condition without its verb: "with IP cameras connected", and in front of its
   * opposite.
   */
  readonly circumstance: { readonly given: string; readonly missing: string };
  /** The word before a condition in a heading. */
  readonly condition: string;
  /** In front of a condition without which it is not so: "only if". */
  readonly only: string;
  readonly step: Words;
  /** What is said of steps together with a device: "step 3 is *done* on the phone". */
  readonly carriedOut: Words;
  /** What is said of what must be at hand: "a phone is *needed*". */
  readonly needing: Words;
  /** In front of what is not at hand: "*no* phone". */
  readonly lacking: Words;
  /**
   * Between those and what they speak of, or behind it: "no *access* *to* the mailbox", "no phone
   * *at* *all*".
   */
  readonly leavingOpen: Words;
  /**
   * What steps may be said to be of, and that it is not this one: "steps 1 to 3 of the other
   * guide".
   */
  readonly works: Words;
  /** Between those and the time that a writer guesses: "this procedure *takes* ten minutes". */
  readonly lasting: Words;
  readonly others: Words;
  /** Verbs that ask to do what is written elsewhere, and those of them that say where to begin. */
  readonly follows: Words;
  readonly begins: Words;
  /** In front of an article that ends where this one begins: "where [X](…) ends". */
  readonly where: string;
  /** In front of steps that nobody counts: "all steps", "the whole procedure". */
  readonly wholes: Words;
  /** In front of how many of them: "the first three steps". */
  readonly firsts: Words;
  /** In front of how many steps there are: "consists of eight steps". */
  readonly totals: Phrases;
  /** Between the first and the last: "steps 1 through 6". */
  readonly through: Words;
  /** "the previous step", "this step". */
  readonly earlier: Words;
  readonly current: Words;
  readonly nextStep: Phrases;
  /** Said of steps that come anyway: "complete the remaining steps". */
  readonly coming: Words;
  /** In front of what somebody is asked. */
  readonly whether: string;
  /** What "skip" may name instead of a step to go on with. */
  readonly skipped: Phrases;
  /** What is said of another time than this. */
  readonly laterOn: Words;
  /** "twice". */
  readonly times: Readonly<Record<string, number>>;
  /** Behind a number: "three times". */
  readonly timesWord: Words;
  /** As many as nobody counts: "however many wrong codes". */
  readonly uncounted: Phrases;
  /** As often as nobody counts: "as often as you like". */
  readonly unlimited: Phrases;
  /** Behind "do": "the same for **B**". */
  readonly sameFor: Phrases;
  /** As long as it takes: "a moment". */
  readonly vagueTimes: Words;
  /** Words that say that a certain time is meant. */
  readonly namedTimes: Words;
  /** Words that look like a time, and name none: "one day you will need it". */
  readonly someTime: Phrases;
  /** Words around a number that change nothing in it. */
  readonly approximately: Words;
  /** Between a number and its unit: "two whole days". */
  readonly wholly: Words;
  /** As long as no number says: "valid forever", "until midnight". */
  readonly endless: Phrases;
  /**
   * In front of a date up to which something lasts, and in front of one at which something ends.
   */
  readonly until: Words;
  readonly whenever: Words;
  readonly months: Words;
  /** Days of a calendar by other words, and what stands in front of a unit that ends then. */
  readonly calendar: Phrases;
  readonly endOf: Phrases;
  /** Behind a day of the month, and behind the hour of a day. */
  readonly ordinalEndings: Words;
  readonly clock: Words;
  /** That something has no end: "it never expires". */
  readonly unending: Phrases;
  /** In front of "a", where that may count: "after a wrong code". */
  readonly singles: Words;
  /** Numbers in a row, which count behind those: "after the fifth wrong code". */
  readonly rowNumbers: Readonly<Record<string, number>>;
  /** What says that a window has something. */
  readonly containing: Phrases;
  /** Between a control and the window that comes of it. */
  readonly bringing: Phrases;
  /**
   * Behind a control, in front of where it leads: "leads to the login"; and in front of where from.
   */
  readonly leading: Phrases;
  readonly origin: Words;
  /** Kinds of characters by what they are called, with one of each that they comprise. */
  readonly characters: Readonly<Record<string, string>>;
  /** Adjectives for what has characters of no other kind. */
  readonly kindsAlone: Readonly<Record<string, string>>;
  /** Around kinds of characters, and in front of them: there are no others. */
  readonly alone: Words;
  readonly consisting: Phrases;
  /** In front of a colon: kinds of characters are listed. */
  readonly kinds: Words;
  /** What is said of characters that something may have, and of those that it may not. */
  readonly allowing: Words;
  readonly refusing: Words;
  /** In front of a number that something has: "has more than 8". */
  readonly having: Words;
  /** Milliseconds by unit of time. */
  readonly units: Readonly<Record<string, number>>;
  readonly numbers: Readonly<Record<string, number>>;
  /** In front of a number that is less than none. */
  readonly minus: Words;
  /** Numbers that nobody counts: "a few". */
  readonly vagueNumbers: Words;
  /** Between the two ends of a range: "2 to 3 minutes". */
  readonly to: Words;
  /** The headings that parts of an article stand under, in lower case. */
  readonly headings: {
    readonly steps: Phrases;
    readonly prerequisites: Phrases;
    readonly result: Phrases;
  };
  /** "Step 1:" in front of a step that is none of a list. */
  readonly stepSign: RegExp;
  /** What the column of a table with steps is called. */
  readonly actionColumns: Words;
  /** What the column of a table of examples is called that says what is shown. */
  readonly answerColumns: Phrases;
  /** In such a column: what was typed is taken. */
  readonly acceptances: Phrases;
  /** In a cell: nothing is typed, or nothing is said. */
  readonly empties: Phrases;
  /** Bold words in front of a remark: "**Note:**". */
  readonly runIns: Words;
  /** Those of them behind which the writer guesses a time. */
  readonly estimates: Words;
  /** A full stop after one of these ends no sentence. */
  readonly abbreviations: Words;
  /** The same in front of a number: "no. 3". */
  readonly numberSigns: Words;
  /** What an image or a table is called by, with a number: "Figure 1: The notice." */
  readonly figures: Words;
  /** Verbs that show that a sentence states something. */
  readonly statements: Words;
  /** Words that are no imperative where a sentence begins. */
  readonly noVerbs: Words;
}

/** What a subordinate clause is to its sentence. */
export type Opener = 'if' | 'unless' | 'when' | 'before' | 'until' | 'while';
