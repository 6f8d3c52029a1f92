/** More texts than any page's labels and names together. */
const most = 8000;

/**
 * The same function, which remembers what it said of a text: a page asks about the same few labels a thousand times. Only
 * for pure functions. Forgets everything when it holds too much, so that it never grows without end.
 */
export function memo<Value>(say: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = say(text);
    if (known.size >= most) known.clear();
    // A megabyte of text is asked about once, and is not kept.
    if (text.length <= 400) known.set(text, value);
    return value;
  };
}
