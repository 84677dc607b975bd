// want time n
// entry dailyTemperatures
function dailyTemperatures(t: number[]): number[] {
  const res = new Array<number>(t.length).fill(0);
  const st: number[] = [];
  t.forEach((x, i) => {
    while (st.length && t[st[st.length - 1]] < x) {
      const j = st.pop()!;
      res[j] = i - j;
    }
    st.push(i);
  });
  return res;
}
