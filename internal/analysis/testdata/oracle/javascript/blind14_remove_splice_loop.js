// want time n^2
// want space 1
function removeAll(arr, val) {
  let i = 0;
  while (i < arr.length) {
    if (arr[i] === val) arr.splice(i, 1);
    else i++;
  }
  return arr.length;
}
