/** What is in memory is answered at once, what a store must be asked for is promised. */
export type Awaitable<T> = T | Promise<T>;

export function isPromise<T>(value: Awaitable<T>): value is Promise<T> {
  return value instanceof Promise;
}

/** `next(value)`, without a promise where there is none to wait for. */
export function then<T, U>(value: Awaitable<T>, next: (value: T) => Awaitable<U>): Awaitable<U> {
  return isPromise(value) ? value.then(next) : next(value);
}

/** All of them, without a promise where there is none to wait for. */
export function all<T extends readonly unknown[]>(values: {
  readonly [K in keyof T]: Awaitable<T[K]>;
}): Awaitable<T> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as unknown as T);
}
