// want time log n
// kind stdin
const MOD = 1000000007n;
const mul = (A, B) => {
  const C = [[0n, 0n], [0n, 0n]];
  for (let i = 0; i < 2; i++)
    for (let j = 0; j < 2; j++)
      for (let k = 0; k < 2; k++) C[i][j] = (C[i][j] + A[i][k] * B[k][j]) % MOD;
  return C;
};
let n = BigInt(require('fs').readFileSync('/dev/stdin').toString().trim());
let R = [[1n, 0n], [0n, 1n]], B = [[1n, 1n], [1n, 0n]];
while (n > 0n) {
  if (n & 1n) R = mul(R, B);
  B = mul(B, B);
  n >>= 1n;
}
console.log(R[0][1].toString());
