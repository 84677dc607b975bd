// want time n
// entry strStr
function strStr(h: string, needle: string): number {
  const f: number[] = new Array(needle.length).fill(0);
  for (let i = 1, k = 0; i < needle.length; i++) {
    while (k > 0 && needle[i] !== needle[k]) k = f[k - 1];
    if (needle[i] === needle[k]) k++;
    f[i] = k;
  }
  for (let i = 0, k = 0; i < h.length; i++) {
    while (k > 0 && h[i] !== needle[k]) k = f[k - 1];
    if (h[i] === needle[k]) k++;
    if (k === needle.length) return i - k + 1;
  }
  return -1;
}
