/**
 * What is remembered elsewhere, for machines that begin with an empty disk: the remote cache of a
 * build system that many teams have, by the protocol of Turborepo (`/v8/artifacts/<key>`).
 */

/** Where it is, and who asks. */
export interface RemoteAddress {
  readonly api: string;
  readonly token: string;
  readonly team?: string | undefined;
}

export interface Remote {
  /** What is kept under a key; undefined where nothing is, or nobody answers. */
  readonly get: (key: string) => Promise<string | undefined>;
  readonly put: (key: string, text: string) => Promise<void>;
}

/** So many milliseconds an answer may take. */
const patience = 10_000;

/** By address: each is opened once in a thread. */
const opened = new Map<string, Remote>();

/** Whoever does not answer once is not asked again: waiting takes longer than compiling. */
export function openRemote(address: RemoteAddress): Remote {
  const name = JSON.stringify(address);
  const remote = opened.get(name) ?? makeRemote(address);
  opened.set(name, remote);
  return remote;
}

function makeRemote({ api, token, team }: RemoteAddress): Remote {
  let isSilent = false;
  const ask = async (key: string, request: RequestInit): Promise<Response | undefined> => {
    if (isSilent) return undefined;
    const url = new URL(`v8/artifacts/${key}`, api.replace(/\/?$/, '/'));
    if (team !== undefined) url.searchParams.set('slug', team);
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
    };
    try {
      return await fetch(url, { ...request, headers, signal: AbortSignal.timeout(patience) });
    } catch {
      isSilent = true;
      return undefined;
    }
  };
  return {
    async get(key) {
      const answer = await ask(key, { method: 'GET' });
      const text = await answer?.text().catch(() => undefined);
      return answer?.ok ? text : undefined;
    },
    async put(key, text) {
      await ask(key, { method: 'PUT', body: text }).then((answer) => answer?.body?.cancel());
    },
  };
}
