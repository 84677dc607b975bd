// Ways to pay n cents with eight coins.
const n: number = Number(process.argv[2]);
const coins: number[] = [1, 2, 5, 10, 20, 50, 100, 200];
const ways: number[] = new Array<number>(n + 1).fill(0);
ways[0] = 1;
for (const c of coins) {
  for (let i = c; i <= n; i++) ways[i] = (ways[i] + ways[i - c]) % 1000000007;
}
console.log(ways[n]);
