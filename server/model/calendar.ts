import { westernDigits } from "../syntax/characters";
import type { Language } from "./speech";

/** The calendars in which a study's people may write a day, besides the one that codebooks use. */
export type Calendar = "persian" | "islamic";

/** How a calendar's days lie in the Gregorian one: its years' length, and when its first year began. */
const calendars: Record<Calendar, { name: string; epoch: number; days: number }> = {
  persian: { name: "persian", epoch: Date.UTC(622, 2, 22), days: 365.2422 },
  islamic: { name: "islamic-umalqura", epoch: Date.UTC(622, 6, 19), days: 354.367 },
};

/** The years that would be long past here, and are this century or the last one there. */
const years: readonly { calendar: Calendar; from: number; to: number }[] = [
  { calendar: "persian", from: 1300, to: 1420 },
  { calendar: "islamic", from: 1421, to: 1499 },
];

const day = 24 * 60 * 60 * 1000;

/** Whether a text is a day, as an ISO date, that nobody takes for one of another calendar. */
export function isUsualDay(text: string): boolean {
  const year = dayOf(text)?.getUTCFullYear();
  return year !== undefined && !years.some(({ from, to }) => from <= year && year <= to);
}

/** The day that an ISO date says; nothing where it says none. */
function dayOf(text: string): Date | undefined {
  const date = new Date(`${text}T00:00:00Z`);
  // A 31st of February would be taken for a day of March.
  const isDay = isoDay.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return isDay ? date : undefined;
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The calendar that a date is most likely of, and the day it is in the Gregorian one; nothing for a usual date. */
export function otherCalendar(date: string): { calendar: Calendar; gregorian: string } | undefined {
  const [, year, month, dayOfMonth] = isoDay.exec(date)?.map(Number) ?? [];
  if (!year || !month || !dayOfMonth) return undefined;
  const { calendar } = years.find(({ from, to }) => from <= year && year <= to) ?? {};
  if (!calendar) return undefined;
  const gregorian = gregorianOf(calendar, year, month, dayOfMonth);
  return gregorian === undefined ? undefined : { calendar, gregorian };
}

/** A day of another calendar as an ISO date; nothing where that calendar has no such day. */
function gregorianOf(
  calendar: Calendar,
  year: number,
  month: number,
  dayOfMonth: number,
): string | undefined {
  const { name, epoch, days } = calendars[calendar];
  const about = epoch + Math.round((year - 1) * days + (month - 1) * (days / 12) + dayOfMonth - 1) * day;
  const numbers = { year: "numeric", month: "numeric", day: "numeric" } as const;
  const format = formatOf(`en-u-ca-${name}-nu-latn`, numbers);
  // The calendars' own leap years put it some days to either side.
  for (let off = -6; off <= 6; off++) {
    const date = new Date(about + off * day);
    const parts = Object.fromEntries(
      format.formatToParts(date).map(({ type, value }) => [type, Number(value)]),
    );
    if (parts.year === year && parts.month === month && parts.day === dayOfMonth)
      return date.toISOString().slice(0, 10);
  }
  return undefined;
}

/** By language and calendar. Made once each, and only where they are needed: that takes longer than their use. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...form });
    formats.set(locale, format);
  }
  return format;
}

/** What a day is called in the calendar that a language counts by; nothing where that is the one it is written in. */
export function dayIn(written: string, language: Language | undefined): string | undefined {
  if (language !== "fa") return undefined;
  const day = westernDigits(written);
  // It is a day of that calendar already, as the finding says.
  if (otherCalendar(day)) return undefined;
  const date = dayOf(day);
  return date && formatOf("fa-IR-u-ca-persian", { dateStyle: "long" }).format(date);
}
