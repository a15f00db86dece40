// Words that the questions about synthetic data share, for text in lower case.

/** An explicit statement that no synthetic data was used. */
export const NO_SYNTHETIC: RegExp =
  /\b(?:no|not|never|without(?: any)?|zero|free of|neither|nor|excluding)\b(?! only| just| necessarily)[^.;,]{0,40}\b(?:synthetic(?:ally)?(?:[- ]generated)?|machine[- ]generated|(?:ai|llm|model|gpt)[- ]generated)\b[^.;]{0,30}\b(?:data(?:sets?)?|texts?|content|samples|examples|conversations|was|were|used)|\b(?:synthetic data|synthetic content)\b[^.;]{0,30}\b(?:was|were|is|are|has been) (?:not|never) (?:\w+ )?(?:used|included|generated)|\bsynthetic (?:training )?data(?: used| generation)?\s?[|:：?]\s?(?:no|none|not (?:applicable|used))\b|\bnon-synthetic\b|(?:没有|未|不)(?:使用|包含|含有)?(?:任何)?合成(?:数据|语料)|合成データ(?:は|を)?(?:一切)?(?:使用|利用)(?:していません|しない)/u;

/** Only people wrote it: the same denial in other words. */
export const HUMAN_ONLY: RegExp =
  /\b(?:only|solely|exclusively|entirely|purely|fully|100 ?%|all)\b[^.;,]{0,30}\bhuman[- ](?:written|generated|created|authored|annotated|made)\b|\bhuman[- ](?:written|generated|created|authored|made)\b[^.;,]{0,20}\b(?:only|exclusively)\b|\b(?:entirely|exclusively|solely|only) (?:written|created|authored|made) by (?:humans|people)\b/u;

/** Speech and music synthesis, chemistry, and what a user might do with the outputs. */
export const SYNTHETIC_NOISE: RegExp =
  /\b(?:outputs of (?:its|the|our) models to|leverage the outputs|(?:speech|voice|image|video|music|view|audio|texture|drug|chemical|organic|protein|program|motion) synthesis|synthesi[sz]ers?|photosynthe\w*|csam|deep-?fakes?|nonconsensual|synthetic (?:biology|chemistry|route|organic|media|voices?|speech is|intelligent|intelligence|fab\w*|bleu|benchmark|test|evaluation|csam|content detect\w*)|(?:can|could|may|might|should|to) (?:be used (?:to|for) )?(?:generat\w+|creat\w+|produc\w+) synthetic|for synthetic data generation|useful for synthetic|synthetic data (?:generation|creation) (?:use|task|and distillation|tool|pipelines? (?:for you|to))|non-synthetic benchmark|reflected in (?:the )?model-generated)\b/u;
