// want time n
// want space n
class Codec {
  encode(strs: string[]): string {
    return strs.map((s) => `${s.length}#${s}`).join('');
  }
  decode(s: string): string[] {
    const out: string[] = [];
    let i = 0;
    while (i < s.length) {
      const j = s.indexOf('#', i);
      const len = parseInt(s.slice(i, j));
      out.push(s.slice(j + 1, j + 1 + len));
      i = j + 1 + len;
    }
    return out;
  }
}
