/** The same keys as a set of words, with any text: what a translation has to provide. */
export type Words<Of> = { readonly [Key in keyof Of]: Of[Key] extends string ? string : Words<Of[Key]> };
