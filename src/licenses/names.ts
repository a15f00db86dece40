import { finish, hashSet, hashWord } from "./hash.ts";
import { endOf, startOf } from "./stream.ts";
import type { Stream } from "./stream.ts";

/** Companies and model families whose names change when a licence is taken over. */
const NAMES = hashSet(
  `meta llama llama2 llama3 codellama facebook google deepmind gemma alphafold openai gpt microsoft
   phi apple mobileclip openelm nvidia nemotron cosmos amazon ibm granite intel salesforce databricks
   dbrx mosaic mistral mixtral codestral ministral mathstral cohere aya stability stable beluga
   diffusion cascade flux black forest bigscience bigcode starcoder bloom creativeml compvis runway
   deepfloyd falcon tii technology innovation liquid lfm lightricks ltx ltxv fish audio coqui xtts
   evolutionaryscale esm esm3 alibaba cloud aliyun tongyi qianwen qwen qwq damo modelscope funasr
   paraformer codefuse ant tencent hunyuan hunyuanvideo hunyuan3d hunyuandit hunyuanimage baidu ernie
   bytedance doubao seed deepseek moonshot kimi minimax zhipu thudm glm chatglm chatglm2 chatglm3
   codegeex cogvlm cogvlm2 cogvideox characterglm internlm intern shanghai baichuan 01ai yi minicpm
   openbmb modelbest skywork kunlun telechat yuan ieit inspur kolors kuaishou kwai bilibili index
   index-tts baai aquila emu flagai yayi wenge lingowhale deeplang aixcoder vivo bluelm oppo xverse
   orion orionstar rednote hilab dots dreamllm lg exaone upstage solar naver hyperclova kakao lavit
   opencoder sculptmate grok xai twitter snowflake arctic nousresearch whiterabbitneo bria playground
   hibug jais sarvam datalab surya marker step stepfun mimo xiaomi huawei pangu seamless chameleon
   audiocraft musicgen foundationstereo fastvlm ferret hugging face huggingface`,
);
const MASK = hashWord("NAME");
const WITH_DIGIT = /^(?=.*\d)(?=.*[a-z])[a-z\d]+$/iu;
const INNER_CAPITAL = /^[A-Z]?[a-z]+[A-Z]/u;
const NUMBER = /^\d+$/u;
const MONTH = hashSet(
  "january february march april may june july august september october november december",
);

/** `true` when the compared word `at` is a company's, a model's, a version's or a date's. */
export function isName(stream: Stream, at: number): boolean {
  const hash = stream.hash[at] ?? 0;
  if (NAMES.has(hash)) return true;
  const start = startOf(stream, at);
  const end = endOf(stream, at);
  if (end - start > 24) return false;
  const word = stream.text.slice(start, end);
  if (NUMBER.test(word)) return word.length === 4 ? /^(?:19|20)/u.test(word) : word.length < 3;
  if (MONTH.has(hash) && word !== "may" && word !== "MAY" && word !== "march") return true;
  return WITH_DIGIT.test(word) || INNER_CAPITAL.test(word);
}

/** The compared words with every run of names replaced by one mark. */
export function maskedWords(stream: Stream): Int32Array {
  const masked = new Int32Array(stream.count);
  let count = 0;
  for (let i = 0; i < stream.count; i++) {
    const value = isName(stream, i) ? MASK : (stream.hash[i] ?? 0);
    if (value === MASK && count > 0 && masked[count - 1] === MASK) continue;
    masked[count++] = finish(value);
    if (value === MASK) masked[count - 1] = MASK;
  }
  return masked.subarray(0, count);
}
