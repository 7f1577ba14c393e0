import { say } from '../../../shared/messages/define';
import { exchangeWords } from '../../../shared/messages/review-exchange';
import { reviewPeriods, reviewQueueOf } from '../../../shared/review/queue';
import { nextReminder, type Reminder, remindersOf } from '../../../shared/review/reminder';
import { BOARD_GROUP } from '../../../shared/review/roles';
import { type Call, endpoint } from '../endpoint';
import { Failure } from '../failure';
import { findingsOf, type Look, look, queueOf } from '../review/look';
import { shortHash } from '../run/hash';

/** Day of the last digest; kept with the document, so that it holds for everybody. */
const lastKey = 'michishirube-reminded';

interface Digest {
  readonly mails: { group: string; to: string[]; subject: string; body: string; count: number }[];
  readonly fingerprint: string;
  readonly refusal: string | null;
  readonly today: string;
}

/** What a digest would say. 依頼は期ごと: everything due or overdue in any period. */
function digestOf(call: Call<'previewReminders'> | Call<'sendReminders'>): Digest {
  const { door, given, locale } = call;
  const now = look(door, given);
  const of = queueOf(now, findingsOf(now));
  const latest = reviewPeriods(of.plan, of.cycle, of.today)[0];
  const items = latest === undefined ? [] : reviewQueueOf(of, latest);
  const boards = [BOARD_GROUP, ...(now.kept.settings.board ? [now.kept.settings.board] : [])];
  const reminders = remindersOf(items, now.roles.groups, boards);
  const file = door.name();
  const plan = now.kept.settings.title ?? now.book.setting('計画名') ?? file;
  const mails = reminders.map((reminder) => ({
    group: reminder.group,
    to: [...reminder.to],
    subject: say(exchangeWords.mailSubject, locale, { plan: oneLine(plan), count: reminder.items.length }),
    body: bodyOf(reminder, file, locale),
    count: reminder.items.length,
  }));
  const last = door.properties()[lastKey] ?? null;
  return {
    mails,
    fingerprint: shortHash(JSON.stringify([mails, last])),
    refusal: refusalOf(now, mails.length, last, locale),
    today: of.today,
  };
}

function refusalOf(now: Look, mails: number, last: string | null, locale: 'ja' | 'en'): string | null {
  if (now.kept.settings.reminders !== true) return exchangeWords.mailOff[locale]();
  if (!now.rolesFor([]).includes('secretariat')) return exchangeWords.mailForbidden[locale]();
  const next = nextReminder(last, now.today);
  if (next !== null) return say(exchangeWords.mailTooSoon, locale, { next });
  return mails === 0 ? exchangeWords.mailNobody[locale]() : null;
}

function bodyOf({ group, items }: Reminder, file: string, locale: 'ja' | 'en'): string {
  return [
    say(exchangeWords.mailLead, locale, { group, count: items.length }),
    ...items.map(({ number, name, due, urgency }) =>
      say(exchangeWords.mailLine, locale, {
        name: oneLine([number, name].filter(Boolean).join(' ')),
        due: due ?? '',
        late: urgency === 'overdue',
      }),
    ),
    say(exchangeWords.mailEnd, locale, { file }),
  ].join('\n');
}

/** A name in a sheet may hold line ends; in a mail's subject they would begin another header. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 120);
}

export const previewReminders = endpoint('previewReminders', 'read', (call) => {
  const { mails, fingerprint, refusal } = digestOf(call);
  return { mails, fingerprint, refusal };
});

/** Sends what was shown. The day is kept before the first mail goes out: killed in between, nobody is mailed twice. */
export const sendReminders = endpoint('sendReminders', 'write', (call) => {
  const { door, given, locale } = call;
  const digest = digestOf(call);
  if (digest.refusal !== null) return { sent: 0, message: digest.refusal };
  if (digest.fingerprint !== given.fingerprint) return { sent: 0, message: exchangeWords.mailStale[locale]() };
  const before = door.properties()[lastKey] ?? null;
  door.setProperties({ [lastKey]: digest.today });
  let sent = 0;
  for (const mail of digest.mails) {
    try {
      door.sendMail(mail);
      sent++;
    } catch (problem) {
      // Nothing went out: the next attempt need not wait a week.
      if (sent === 0) door.setProperties({ [lastKey]: before });
      throw sent === 0 && /permission|権限|認証/i.test(String(problem)) ? new Failure('mail-forbidden') : problem;
    }
  }
  return { sent, message: say(exchangeWords.mailSent, locale, { count: sent }) };
});
