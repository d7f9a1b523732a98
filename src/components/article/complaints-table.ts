/** “Your screen may say”: what devices may complain about in an article's steps, as a table. */
import { complaintsFile, type Advice } from '../survey/advice.ts';

const heads = ['Your screen may say', 'What helps'] as const;

/** Puts the table of this page's article into its place; where there is none, all stays as it is. */
export async function drawComplaints(place: HTMLElement): Promise<void> {
  const answer = await fetch(complaintsFile);
  if (!answer.ok) return;
  const advice = (await answer.json()) as readonly Advice[];
  const table = document.createElement('table');
  table.createTHead().append(rowOf(heads.map((head) => cellOf('th', head))));
  table.createTBody().append(
    ...advice.map(({ text, means, url, called }) => {
      const link = Object.assign(document.createElement('a'), { href: url, textContent: called });
      const meaning = Object.assign(document.createElement('small'), { textContent: means });
      return rowOf([cellOf('td', text, document.createElement('br'), meaning), cellOf('td', link)]);
    }),
  );
  if (advice.length > 0) place.querySelector('p')?.before(table);
}

function rowOf(cells: readonly HTMLElement[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.append(...cells);
  return row;
}

function cellOf(name: 'td' | 'th', ...content: (string | HTMLElement)[]): HTMLTableCellElement {
  const cell = document.createElement(name);
  if (name === 'th') cell.scope = 'col';
  cell.append(...content);
  return cell;
}
