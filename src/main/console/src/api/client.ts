/** The service's API, as the signed-in user of this browser. */

const ROOT = '/api/v1';
const UNREACHABLE = 'The service cannot be reached. Nothing is lost: check your network and try again.';

export interface FieldProblem {
  field: string;
  reason: string;
}

/** What the service refused, as its problem document says it. */
export class Problem extends Error {
  readonly code: string;
  readonly errors: FieldProblem[];

  constructor(
    readonly status: number,
    body: {title?: string; detail?: string; code?: string; errors?: FieldProblem[]},
  ) {
    super(body.detail ?? body.title ?? `The service answered ${status}`);
    this.code = body.code ?? '';
    this.errors = body.errors ?? [];
  }
}

/** Whether what was asked for is there no longer, such as a search that was erased. */
export const isGone = (problem: unknown) => problem instanceof Problem && (problem.status === 404 || problem.status === 410);

/** Called when the service no longer knows who asks. */
let onSignedOut: () => void = () => {};

export function whenSignedOut(action: () => void): void {
  onSignedOut = action;
}

/** Whether the service said that nothing in it is real. */
let sandbox = false;
export const isSandbox = () => sandbox;

/** The answer, or a problem. After a 401 it never comes: the page is left. */
export async function call(path: string, options: RequestInit = {}): Promise<Response> {
  const response = await reach(path, options);
  if (response.status === 401) {
    onSignedOut();
    return new Promise(() => {});
  }
  if (!response.ok) {
    throw new Problem(response.status, await json(response));
  }
  return response;
}

async function reach(path: string, options: RequestInit): Promise<Response> {
  try {
    const response = await fetch(path.startsWith(ROOT) ? path : ROOT + path, {
      credentials: 'same-origin',
      cache: 'no-store',
      ...options,
      headers: {Accept: 'application/json', 'X-Likeness-Request': '1', ...options.headers},
    });
    sandbox ||= response.headers.has('Likeness-Sandbox');
    return response;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem(0, {detail: UNREACHABLE});
  }
}

async function json(response: Response) {
  const type = response.headers.get('Content-Type') ?? '';
  return type.includes('json') ? response.json() : {};
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await call(path, {signal: signal ?? null})).json() as Promise<T>;
}

/** A body with the ETag that goes into If-Match. */
export interface Tagged<T> {
  body: T;
  tag: string;
}

export async function getTagged<T>(path: string, signal?: AbortSignal): Promise<Tagged<T>> {
  const response = await call(path, {signal: signal ?? null});
  return {body: (await response.json()) as T, tag: response.headers.get('ETag') ?? ''};
}

/** Sends JSON. */
export async function send<T>(method: string, path: string, body: unknown, tag?: string): Promise<T> {
  const response = await call(path, {
    method,
    body: JSON.stringify(body),
    headers: {'Content-Type': 'application/json', ...(tag ? {'If-Match': tag} : {})},
  });
  return response.json() as Promise<T>;
}

/** Asks for something to be done, without a body. */
export async function act(method: 'PUT' | 'DELETE', path: string): Promise<Response> {
  return call(path, {method});
}

/** A picture or another file, which no cache keeps. */
export async function file(path: string, type: string, signal?: AbortSignal): Promise<Blob> {
  return (await call(path, {headers: {Accept: type}, signal: signal ?? null})).blob();
}

export const picture = (path: string, signal?: AbortSignal) => file(path, 'image/jpeg', signal);

/** A picture with its own size: places in it are told in its own pixels, and a large one is sent smaller. */
export async function sizedPicture(path: string, signal?: AbortSignal): Promise<{blob: Blob; width: number; height: number}> {
  const response = await call(path, {headers: {Accept: 'image/jpeg'}, signal: signal ?? null});
  const size = (side: string) => Number(response.headers.get(`Picture-${side}`));
  return {blob: await response.blob(), width: size('Width'), height: size('Height')};
}

/** Sends files and JSON; fetch cannot tell how much of an upload is sent, this can. */
export function upload<T>(path: string, form: FormData, options: UploadOptions = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', ROOT + path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-Likeness-Request', '1');
    Object.entries(options.headers ?? {}).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = event => options.onSent?.(event.loaded / event.total);
    request.onerror = () => reject(new Problem(0, {detail: UNREACHABLE}));
    request.onload = () => settle(request, resolve, reject);
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

interface UploadOptions {
  headers?: Record<string, string>;
  onSent?: (share: number) => void;
  signal?: AbortSignal;
}

function settle<T>(request: XMLHttpRequest, resolve: (body: T) => void, reject: (problem: Problem) => void): void {
  if (request.status === 401) {
    onSignedOut();
    return;
  }
  const isJson = (request.getResponseHeader('Content-Type') ?? '').includes('json');
  const body = isJson ? JSON.parse(request.responseText) : {};
  if (request.status >= 200 && request.status < 300) {
    resolve(body as T);
  } else {
    reject(new Problem(request.status, body));
  }
}

/** A part of JSON for a form. */
export const jsonPart = (value: unknown) => new Blob([JSON.stringify(value)], {type: 'application/json'});
