// Words for what a model writes for another one, and for the writing, as parts of patterns over
// text in lower case.

/** What training data consists of when a model may have written it. */
export const PRODUCT: string =
  "(?:data|data ?sets?|dialogues?|samples?|responses?|instructions?|traces?|trajector(?:y|ies)|conversations?|chats?|outputs?|examples?|completions?|generations|captions?|answers?|questions?|prompts?|texts?|solutions?|pairs|labels?|annotations?|explanations?|rationales?|stories|essays|articles|textbooks?|summaries|translations|exercises|problems|rows|corpus|demonstrations?|preferences?|feedback|threads?|images|audio|recordings|speech|videos|transcripts?|thoughts?|critiques?)";

/** What a model writes and people seldom do: named after a model, it is the model's. */
export const OUTPUT: string =
  "(?:outputs?|responses?|generations?|completions?|answers?|conversations?|dialogues?|chats|traces?|trajector(?:y|ies)|explanations?|rationales?|demonstrations?|examples|samples|captions|translations|feedback|preferences|logits|predictions|labels|pseudo-?labels|annotations|transcripts|transcriptions|thoughts|critiques)";

/** Participles, infinitives and nouns of making data. */
export const MADE: string =
  "(?:(?:re-?)?generat(?:ed|e|es|ing)|produced?|creat(?:ed|e|ing)|synthesi[sz](?:ed|e|ing)|write|written|re-?write|re-?written|wrote|annotated?|labell?ed|augment(?:ed|ing)?|sampled|collected|obtained|extracted|translated?|distilled|derived|sourced|made|built|constructed|bootstrapped|solved|revamped|reworked|curated|filtered|scored|ranked|rated|answered|given|provided|(?:re-?)?captioned|transcribed|paraphrased|enhanced|refined|converted|responses?|outputs?|completions?|conversations?|answers?|traces|trajectories|generations|rationales|explanations)";

/** What a model is told to do to training data. */
export const MAKE: string =
  "(?:write|re-?write|generate|produce|create|convert|translate|answer|respond|annotate|label|rank|summari[sz]e|paraphrase|expand|enhance|improve|refine|clean|extend|augment|synthesi[sz]e|caption|describe|explain|modify|turn|craft|compose|complete|simulate)";
