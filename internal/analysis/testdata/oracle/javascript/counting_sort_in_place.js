// want time n
// want space n
function sortColors(arr, max) {
  const count = new Array(max + 1).fill(0);
  for (const x of arr) count[x]++;
  let k = 0;
  for (let v = 0; v <= max; v++) {
    while (count[v] > 0) {
      arr[k++] = v;
      count[v]--;
    }
  }
}
