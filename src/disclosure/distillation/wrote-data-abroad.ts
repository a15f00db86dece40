// The same statement in other languages, by their commonest words.

const ASIAN_MADE =
  /^[^。；;，、]{0,16}(?:生成|合成|产生|產生|构造|构建|标注|翻译|翻譯|改写|撰写|输出|輸出|作成|翻訳|出力|拡張|생성|번역|합성|출력|증류|증강|작성)/u;
const ASIAN_DISTILLED = /(?:蒸馏|蒸餾|蒸留)(?:自|于|了|元は|元：)[^。；;]{0,8}$/u;
const ASIAN_DISTILLING = /^[^。；;]{0,12}(?:蒸馏|蒸餾|蒸留|증류)/u;
const ASIAN_EVALUATION = /评测|评估|評估|评价|对比|相比|超过|超越|評価|比較|평가|비교/u;
const EUROPEAN_BEFORE =
  /(?:générée?s?|traduite?s?|créée?s?|generiert|erzeugt|erstellt|übersetzt|generad[oa]s?|traducid[oa]s?|gerad[oa]s?|traduzid[oa]s?|generat[ie]|tradott[ie])(?![\p{L}]).{0,25} (?:par|avec|mit|von|durch|con|por|usando|via|pelo|pela|com|da|dal)(?![\p{L}])[^.;]{0,20}$/u;
const EUROPEAN_AROUND =
  / (?:mit|von|durch|met) [^.;]{0,15}@[^.;]{0,30} (?:generiert|erzeugt|erstellt|übersetzt|gegenereerd|vertaald)(?![\p{L}])/u;
const DATA =
  /数据|數據|语料|語料|训练|訓練|微调|微調|样本|对话|對話|指令|问答|対話|指示|대화|지시|データ|コーパス|学習|データセット|데이터|학습|données|corpus|entraîn|daten|datos|dados|dati|dataset|datensatz|trainier|entren|trein|addestr/u;

/** `true` when the words around a model's name say in another language that it wrote data. */
export function wroteDataAbroad(before: string, after: string): boolean {
  if (!DATA.test(before) && !DATA.test(after)) return false;
  if (ASIAN_EVALUATION.test(before) || ASIAN_EVALUATION.test(after)) return false;
  return (
    ASIAN_MADE.test(after) ||
    ASIAN_DISTILLED.test(before) ||
    ASIAN_DISTILLING.test(after) ||
    EUROPEAN_BEFORE.test(before) ||
    EUROPEAN_AROUND.test(`${before}@${after}`)
  );
}
