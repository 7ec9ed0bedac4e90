/** Days as people write them in the language of the window. */

/** The calendar day where the person is, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}

/** Writes a calendar day out, `22 November 2026`; what is no day is returned as it is. */
export function dayWriter(language: string): (day: string) => string {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "long",
    timeZone: "UTC",
  });
  return (day) => {
    const time = Date.parse(`${day}T00:00:00Z`);
    return Number.isNaN(time) ? day : format.format(time);
  };
}
