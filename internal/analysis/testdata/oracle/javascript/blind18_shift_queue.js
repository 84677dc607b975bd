// want time n^2
// entry rotate
function rotate(arr, k) {
  for (let i = 0; i < arr.length; i++) {
    arr.push(arr.shift());
    arr.unshift(arr.pop());
  }
  return arr;
}
