// The public chat API. Network failures throw; every answer of the server is returned with its status.
const HOME = '/api/v1/conversations';
const PATIENCE_MS = 25000;

async function call(method, path, token, body) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const headers = token ? { Authorization: `Bearer ${token}` } : {};
    if (body) headers['Content-Type'] = 'application/json';
    const answer = await fetch(HOME + path, { method, headers, body: body && JSON.stringify(body), signal: stop.signal });
    const text = await answer.text();
    return { status: answer.status, wait: Number(answer.headers.get('Retry-After')) || 0, data: text ? JSON.parse(text) : {} };
  } finally {
    clearTimeout(timer);
  }
}

// `detect`: the language is only a guess, the person's own words may change it.
export const begin = (language, detect) => call('POST', '', null, { language, detect });
export const send = (talk, message) => call('POST', `/${talk.id}/messages`, talk.token, message);
export const read = (talk, after) => call('GET', `/${talk.id}/messages${after ? `?after=${after}` : ''}`, talk.token);
export const erase = talk => call('DELETE', `/${talk.id}`, talk.token);
export const events = (talk, after, signal) => fetch(`${HOME}/${talk.id}/events`, {
  headers: Object.assign({ Authorization: `Bearer ${talk.token}` }, after ? { 'Last-Event-ID': after } : {}), signal,
});
