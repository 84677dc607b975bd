// want time n
// entry tokenize
enum State { Start, Number, Word }
function tokenize(src: string): string[] {
  const out: string[] = [];
  let state = State.Start, begin = 0;
  for (let i = 0; i <= src.length; i++) {
    const c = src[i] ?? ' ';
    const kind = /\d/.test(c) ? State.Number : /\w/.test(c) ? State.Word : State.Start;
    if (kind !== state) {
      if (state !== State.Start) out.push(src.slice(begin, i));
      begin = i;
      state = kind;
    }
  }
  return out;
}
