/** Tables of figures on a terminal. */

/** A figure with its unit, beside what is aimed at. */
export function row(
  name: string,
  value: number,
  unit: string,
  aim?: number,
): Record<string, string> {
  const held =
    aim === undefined
      ? ''
      : `${value <= aim ? '✓' : '✗'} ${aim === 0 ? 'none' : `${(value / aim).toFixed(2)} of ${String(aim)} ${unit}`}`;
  return { '': name, median: `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`, aim: held };
}

/** Prints rows under a title; the names of the first row's cells are the head. */
export function print(title: string, rows: readonly Record<string, string>[]): void {
  const names = Object.keys(rows[0] ?? {});
  const widths = names.map((name) =>
    Math.max(name.length, ...rows.map((each) => (each[name] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  console.log(
    [
      `\n${title}`,
      line(names),
      line(widths.map((width) => '─'.repeat(width))),
      ...rows.map((each) => line(names.map((name) => each[name] ?? ''))),
    ].join('\n'),
  );
}
