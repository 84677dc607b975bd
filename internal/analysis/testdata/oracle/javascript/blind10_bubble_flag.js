// want time n^2
// want space 1
function bubbleSort(a) {
  let swapped;
  do {
    swapped = false;
    for (let i = 1; i < a.length; i++) {
      if (a[i - 1] > a[i]) {
        const t = a[i];
        a[i] = a[i - 1];
        a[i - 1] = t;
        swapped = true;
      }
    }
  } while (swapped);
  return a;
}
