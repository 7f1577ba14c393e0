/**
 * Words that hold a shorter word which they are not made of: クラウドファンディング (crowd) is no クラウド, ガイドライン no ライン, 東京都 no 京都.
 * Japanese writes compounds without spaces (クラウドサービス is a クラウド), so no rule about neighbouring kana tells the two apart.
 */
const OTHER_WORDS =
  `クラウドファンディング クラウドソーシング クラウドワーカー クラウドワーキング アプリケーション アプリコット ソフトウェア ソフトウエア ソフトボール
  ソフトクリーム ハードウェア ハードウエア ハードル スマートフォン スマートホン インターネット イントラネット ネットワーク ネットワーキング マグネット キャビネット
  プラネット フレームワーク オンライン オフライン ガイドライン アウトライン タイムライン パイプライン ホットライン ヘッドライン デッドライン ラインナップ ラインアップ
  モニタリング センサス コンセンサス ユーザビリティ サーバント コンテスト プロテスト ロボット ロードマップ ダウンロード アップロード ブロードバンド ブロードキャスト
  ロードショー メタバース メタボ メタボリック メタン メタル マイナンバー マイナス マイナー マイナポータル スタート スマート アパート デパート パートナー パートナーシップ
  チャート フローチャート レポート リポート サポート サポーター パスポート エアポート ポートフォリオ ポートレート キャンパス コンパス バイパス パスワード
  バスケット バスケットボール ブログ カタログ プログラム プログラミング アナログ ダイアログ ログイン ログオン ログアウト ドメイン デザイン サイン ポイント レコード
  アスタリスク リストラ リストバンド ドリンク プラットフォーム プラットホーム リフォーム ユニフォーム パフォーマンス プロファイル コントロール グループ エクセル キャンセル
  カプセル アクセル セルフ フィードバック プランクトン プランター リアクション スコア テーマパーク ナビゲート ナビゲーション ナビゲーター メモリ メモリー メモリアル
  スキャンダル リリース リソース アルコール コースター ライブラリ ライブラリー ドライブ インフラストラクチャ インフラストラクチャー コントラスト イラスト ブロック ブロックチェーン
  クロック ストレス ストレージ アドレス アドバイス アドバイザー アドミン プレスリリース エクスプレス デバイス サービス アルバイト ハンドル アイドル エコノミー エコロジー
  スチーム コミュニケーション テレビジョン キーワード スキー ウイスキー オークション カーテン リスト ポスト コスト テスト チケット ボタン レジスター レジメン データム
  メンテナンス パンデミック ピーク スピーク プレミアム フェア シェア ウェア 東京都`
    .trim()
    .split(/\s+/);

/** Those of the other words that hold one of `words` and are none of them. Both are folded. */
export function otherWordsAround(words: readonly string[], fold: (text: string) => string): string[] {
  const wanted = new Set(words);
  return OTHER_WORDS.filter((other) => {
    const folded = fold(other);
    if (wanted.has(folded)) return false;
    for (let from = 0; from < folded.length; from += 1) {
      for (let to = from + 1; to <= folded.length; to += 1) if (wanted.has(folded.slice(from, to))) return true;
    }
    return false;
  });
}
