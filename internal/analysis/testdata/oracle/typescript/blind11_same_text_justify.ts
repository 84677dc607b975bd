// want time n
// entry addBinary
function addBinary(a: string, b: string): string {
  let i = a.length - 1, j = b.length - 1, carry = 0;
  const out: number[] = [];
  while (i >= 0 || j >= 0 || carry) {
    const s = carry + (i >= 0 ? +a[i--] : 0) + (j >= 0 ? +b[j--] : 0);
    out.push(s & 1);
    carry = s >> 1;
  }
  return out.reverse().join('');
}
