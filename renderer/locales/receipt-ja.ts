/** Words of the receipt in Japanese. */
import type { Words } from './words.ts';
import type { receiptEn } from './receipt-en.ts';

export const receiptJa: Words<typeof receiptEn> = {
  title: '機材お預かり証',
  ticket: '受付番号',
  reprint: '再発行',
  sample: 'サンプル：正式なお預かり証ではありません',
  desk: 'カウンター {{desk}}',
  takenAt: 'お預かり日時',
  takenBy: '受付担当',
  person: 'お客様名',
  member: '会員番号 {{number}}',
  contact: 'ご連絡先',
  queue: '受付区分',
  queues: { priority: '優先', ordinary: '通常' },
  promise: 'お渡し予定',
  serial: 'シリアル番号',
  unreadable: '判読不可：{{why}}',
  service: 'サービス内容',
  services: {
    repair: '修理',
    'clean-and-check': '清掃・点検',
    adjustment: '調整',
    other: 'その他',
  },
  fault: '症状',
  accessories: '付属品',
  accessory: {
    battery: 'バッテリー',
    strap: 'ストラップ',
    bodyCap: 'ボディキャップ',
    frontCap: 'レンズキャップ',
    rearCap: 'レンズダストキャップ',
    hood: 'レンズフード',
    tripodMount: '三脚座',
    filter: 'フィルター',
    card: 'メモリーカード',
    charger: '充電器',
    pouch: 'ケース・ポーチ',
  },
  keep: '本証は大切に保管してください。本証をご提示の方に機材をお渡しします。',
  terms:
    '上記の機材を、記載のサービスのためにお預かりします。記載のない付属品はお預かりしておりません。お帰りの前に内容をご確認ください。機材の所有権はお客様にあります。記載のサービスを超える作業が必要な場合は、事前にお客様にご確認いたします。',
  signature: 'お預け時のご署名',
  collected: 'お受け取り時のご署名・日付',
};
