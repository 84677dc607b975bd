// want time n^2
// entry steps
function steps(n) {
  for (let row = 0; row < n; row++) {
    let stair = '';
    for (let col = 0; col < n; col++) stair += col <= row ? '#' : ' ';
    console.log(stair);
  }
}
