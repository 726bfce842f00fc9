/** Calls a function of `page.ts` inside the app's page. */
import type { Page } from 'playwright';
import { pageUrl } from '../build.ts';
import type * as calls from './page.ts';

type Calls = typeof calls;

export function inPage<Name extends keyof Calls>(
  page: Page,
  name: Name,
  ...values: Parameters<Calls[Name]>
): ReturnType<Calls[Name]>;
export function inPage(page: Page, name: string, ...values: unknown[]): Promise<unknown> {
  return page.evaluate(
    async ([url, wanted, given]) => {
      const built: Record<string, (...each: unknown[]) => Promise<unknown>> = await import(url);
      return built[wanted]?.(...given);
    },
    [pageUrl, name, values] as const,
  );
}
