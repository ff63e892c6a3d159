/** `notStarted` in the domain is NOT_STARTED in the contract. */
export type Screaming<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Uppercase<Head> ? `_${Head}` : Uppercase<Head>}${Screaming<Tail>}`
  : "";

/** The contract's name for a name of the domain: `onTrigger` becomes ON_TRIGGER, `NoSuchPlan` NO_SUCH_PLAN. */
export const screaming = <Name extends string>(name: Name): Screaming<Uncapitalize<Name>> =>
  // The type above says what these two replacements do.
  name
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase())
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .toUpperCase() as Screaming<Uncapitalize<Name>>;

/** The domain's name for an enum value of the contract: ON_TRIGGER becomes `onTrigger`. */
export type Camel<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}${Capitalize<Camel<Tail>>}`
  : Lowercase<Name>;

export const camel = <Name extends string>(name: Name): Camel<Name> =>
  // The type above says what this does.
  name.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) as Camel<Name>;
