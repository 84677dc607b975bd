// want time log n
// want space log n
function ternarySearchRecursive (arr, key, low = 0, high = arr.length - 1) {
  if (high >= low) {
    const mid1 = Math.floor(low + (high - low) / 3)
    const mid2 = Math.floor(high - (high - low) / 3)
    if (arr[mid1] === key) return mid1
    if (arr[mid2] === key) return mid2
    if (key < arr[mid1]) return ternarySearchRecursive(arr, key, low, mid1 - 1)
    else if (key > arr[mid2]) return ternarySearchRecursive(arr, key, mid2 + 1, high)
    else return ternarySearchRecursive(arr, key, mid1 + 1, mid2 - 1)
  }
  return -1
}
