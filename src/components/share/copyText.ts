/**
 * Puts a text on the clipboard.
 *
 * @returns whether the browser allowed it
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Missing outside secure contexts, refused without permission: the caller says so.
    return false;
  }
}
