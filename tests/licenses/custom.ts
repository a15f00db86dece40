/** Licences invented for the tests. */
export const ZORBLAX = `Zorblax Model License
Version 1.2, Release Date: March 3, 2031

1. Grant. Zorblax gives every person who receives the Zorblax weights the right to run them, to
study them and to pass them on, as long as the rules below are followed at all times.

2. Numbers. Whoever serves more than ninety thousand visitors in one week has to ask Zorblax for a
separate paper first, and may only continue after that paper was signed by both sides.

3. Colours. Products built with the Zorblax weights are to show a small green triangle on their
opening page, drawn large enough that a reader with ordinary eyesight notices it.

4. Outputs. What the weights produce belongs to whoever asked for it, except that it is not to be
used for teaching any other network that competes with the Zorblax family of networks.

5. End. These rights stop by themselves when a rule was broken and the breach was not repaired
within twenty days after Zorblax wrote a letter about it to the last known address.
`;

/** Another text, with little in common with the first. */
export const QUILLON = `Quillon Data Charter

The keepers of the Quillon collection allow reading rooms, schools and shops to copy the collection
and to arrange it anew. Whoever does so names the keepers on the first page of the result.

Nobody may sell access to an unchanged copy. A changed copy is sold freely when the changes took
more than one afternoon of honest work by at least one living person.

The collection is handed over as it was found. The keepers answer for nothing that follows from it,
neither for spoiled harvests nor for lost afternoons, whatever the reason was.
`;

/** Company and product renamed, nothing else. */
export const REBADGED: string = ZORBLAX.replaceAll("Zorblax", "DeepSeek");
