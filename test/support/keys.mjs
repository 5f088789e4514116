// Key names as KeyboardEvent.key has them, for every engine: "Tab", "Shift+Tab", "Space", "ArrowDown", "a".

/** WebDriver writes keys without a character as code points of its private area. */
const CODE_POINTS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

export function codePoint(key) {
  const value = CODE_POINTS[key] ?? key;
  if ([...value].length !== 1)
    throw new Error(`Unknown key "${key}": expected a character or ${Object.keys(CODE_POINTS)}`);
  return value;
}

/**
 * Presses one key, modifiers held: "Shift+Tab".
 * @param {{ keyboard: { down(key: string): Promise<void>, up(key: string): Promise<void>, press(key: string): Promise<void> } }} page
 * @param {string} combination
 */
export async function pressKeys({ keyboard }, combination) {
  const keys = combination === '+' ? ['+'] : combination.split('+');
  const key = keys.pop();
  for (const modifier of keys) await keyboard.down(modifier);
  await keyboard.press(key === 'Space' ? ' ' : key); // the one name that Firefox does not know
  for (const modifier of keys.reverse()) await keyboard.up(modifier);
}
