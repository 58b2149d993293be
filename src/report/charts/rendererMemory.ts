/** How the renderer of charts is set up, before a program does anything else. */

/** For so many milliseconds the renderer's allocator (mimalloc) keeps what is given back to it. */
const KEPT_MS = '1000';

/**
 * Lets the renderer keep a chart's memory for the next. By default that is for 10 ms: it had gone to the system, and come
 * back page by page, before the next was drawn, which took most of the time.
 * @param environment of the process: it is looked at as the renderer is loaded, in whatever thread, and only then
 */
export function keepRendererMemory(environment: NodeJS.ProcessEnv): void {
  environment.MIMALLOC_PURGE_DELAY ??= KEPT_MS;
}
