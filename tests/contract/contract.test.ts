/** Every world of the register keeps the contract; so does the lamp. */
import { beforeAll, describe, expect, test } from 'vitest';
import { clauseTitles, contractOf, type ContractVerdict } from '../../src/contract/index.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { lampWorld } from '../lamp/world.ts';
import { routerWorld } from '../router/world.ts';

describe.each([lampWorld, routerWorld, ...worlds])('the world $id', (definition) => {
  let verdicts: readonly ContractVerdict[];
  beforeAll(async () => {
    verdicts = await contractOf(definition);
  });

  test.each(clauseTitles)('%s', (title) => {
    expect(verdicts.find(({ clause }) => clause === title)?.breaches).toEqual([]);
  });
});
