/**
 * What a city wants less of, by the field's own words: what goes wrong, ills of body and society, what decays, what is owed or
 * spent, what people wait for, what is left undone.
 */
const UNDESIRED = new RegExp(
  [
    '被害|感染|不正|紛失|盗難|誤(?:送|交付|入力|登録|払い|発)|違反|違法|不法|犯罪|刑法犯|詐欺|死亡|死者|死傷|負傷|重傷|孤立死|孤独死|自殺|虐待|暴力|不登校|中途退学|中退',
    '虫歯|むし歯|う蝕|う歯|肥満|やせの|高血圧|糖尿病|メタボ|脂質異常|透析|低出生体重|喫煙|受動喫煙|欠食|罹患|発症|死産|要介護|寝たきり|休職|過労|ストレス|退職者|辞退',
    '老朽|要対策|危険(?:箇所|度|ブロック)|特定空家|管理不全|荒廃|耕作放棄|遊休農地|浸水|断水|漏水|停電|停止(?:回数|件数)|通行止|放置|密集市街地|陥没|空き(?:店舗|家|地|室)|空白地域|低未利用|レガシー|1者応札|一者応札|措置が必要',
    'ごみ|廃棄物|食品ロス|残食|残渣|最終処分',
    '維持管理費|光熱水費|人件費|公債費|事務費|印刷費|郵送料|通信費|燃料費|修繕費|医療費|給付費|扶助費|債残高|借入金|負債|欠損|赤字|不納欠損|未収|未済',
    '混雑|待ち人数|待ち行列|(?:要する|かかる|かかった)(?:平均)?(?:時間|日数|期間|人数)|記入時間|処理(?:時間|日数|期間)|標準処理期間|対応時間|回答日数|手待ち',
    '未(?:受診|接種|実施|整備|対応|完了|着手|達成|処理|解決|回答|導入|登録|申告|把握|改修|設置|加入|受講|更新|登録|納付|回収)|欠員|FAX|押印|失業|転出|流出|手書き|紙で|紙の(?:申請|使用|文書)|紙による|紙文書|保管文書|郵送件数|(?:電話|窓口)(?:で)?の?問合?い?合?わ?せ',
  ].join('|'),
);

/** What is done about it is wanted: 被害防止講座, 空き家解消件数, 糖尿病予防教室, ごみ資源化率. */
const REMEDY =
  /解消|改善|除却|撤去|防止|予防|対策(?!箇所)|対応率|対応件数|回収|検挙|受診率|検診|健診|受診者数|リサイクル|再生利用|資源化|減量|活用|相談|(?<!要)支援|訓練|研修|講座|講習|教室|啓発|周知|認知度|知っている|(?<!未)登録(?:件数|者)|成約|養成|減少|削減|軽減|短縮|復旧|復帰|回復|解決率|達成率|整備率|更新率|更新延長|指導|協定|(?<!未)加入|保険|共済|補助|助成|パトロール|見守り|満足|分別|処理率|実施率|保護(?!者)|再犯防止|注意|のない|がない|しない/;

/** 休養が取れていない者 are to become fewer, 喫煙していない者 are not. */
const LACKING = /[れきしえけめてっ]ていない|できない/;

/** The word that says why less is better; null where the name says no such thing, or names what is done about it. */
export function undesiredIn(name: string): string | null {
  const undesired = UNDESIRED.exec(name)?.[0] ?? null;
  const lacking = LACKING.exec(name)?.[0] ?? null;
  if (undesired !== null && lacking !== null) return null;
  return REMEDY.test(name) ? null : (undesired ?? lacking);
}
