/** What the bot says in its own words. Answers are the answer room's; this is the frame. */
export interface Locale {
  /** Command descriptions of the menu. */
  readonly commands: {
    readonly start: string;
    readonly help: string;
    readonly ask: string;
  };
  /** One line of welcome; `library` is the library's name or null. */
  readonly welcome: (library: string | null) => string;
  readonly howToAsk: string;
  /** Heads example questions. */
  readonly forExample: string;
  /** An example question about a document, by its number. */
  readonly exampleAbout: (number: string) => string;
  readonly exampleInForce: (number: string) => string;
  readonly inGroups: (username: string) => string;
  readonly contact: (contact: string) => string;
  /** Heads questions worth asking next. */
  readonly askNext: string;
  readonly questionMissing: string;
  readonly questionTooLong: (limit: number) => string;
  readonly textOnly: string;
  readonly unknownCommand: string;
  /** Said when the bot itself failed. */
  readonly fault: string;
}
