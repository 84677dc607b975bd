// want time n log n
Array.prototype.noop = function () {}
function heapify (array, index, heapSize) {
  let largest = index
  const leftIndex = 2 * index + 1
  const rightIndex = 2 * index + 2
  if (leftIndex < heapSize && array[leftIndex] > array[largest]) largest = leftIndex
  if (rightIndex < heapSize && array[rightIndex] > array[largest]) largest = rightIndex
  if (largest !== index) {
    const temp = array[largest]
    array[largest] = array[index]
    array[index] = temp
    heapify(array, largest, heapSize)
  }
}
export function heapSort (items) {
  const length = items.length
  for (let i = Math.floor(length / 2) - 1; i > -1; i--) {
    heapify(items, i, length)
  }
  for (let j = length - 1; j > 0; j--) {
    const tmp = items[0]
    items[0] = items[j]
    items[j] = tmp
    heapify(items, 0, j)
  }
  return items
}
