// want time n
// want space n
// kind stdin
function Main(input) {
  input = input.split("\n");
  const N = Number(input[0]);
  const A = input[1].split(" ").map(Number);
  const B = input[2].split(" ").map(Number);
  let ans = 0;
  for (let i = 0; i < N; i++) {
    ans += A[i] * B[i];
  }
  console.log(ans === 0 ? "Yes" : "No");
}
Main(require("fs").readFileSync("/dev/stdin", "utf8"));
