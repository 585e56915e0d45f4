/**
 * Opens VS Code's window on a folder and one of its files, and waits until findings are shown.
 * @returns the window: its page, and what a user does in it
 */
export async function openWindow(browser, server, { folder, file, size = { width: 1280, height: 800 } }) {
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: 1.5 });
  const payload = JSON.stringify([
    ["openFile", `vscode-remote://127.0.0.1:${server.port}${encodeURI(file)}`],
  ]);
  await page.goto(`${server.address}?${new URLSearchParams({ folder, payload })}`);
  await page.waitForSelector(".monaco-editor .view-line", { timeout: 60_000 });
  // The status bar counts what is found anywhere in the file.
  await page.locator("#status\\.problems", { hasText: /[1-9]/ }).waitFor({ timeout: 60_000 });

  const command = async (name) => {
    await page.keyboard.press("F1");
    await page.waitForSelector(".quick-input-widget input", { state: "visible" });
    await page.keyboard.type(name);
    await page.waitForTimeout(600);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(400);
  };
  return {
    page,
    command,
    async goToLine(line) {
      await page.locator(".monaco-editor .view-lines").first().click();
      await page.keyboard.press("Control+g");
      await page.waitForTimeout(300);
      await page.keyboard.type(String(line));
      await page.keyboard.press("Enter");
      await page.waitForTimeout(500);
    },
    async hover(word) {
      await page.locator(".view-line span span", { hasText: word }).first().hover();
      await page.locator(".monaco-hover-content", { hasText: /\S/ }).first().waitFor({ timeout: 10_000 });
    },
  };
}
