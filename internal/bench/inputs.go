package bench

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/heddle-run/heddle/task"
)

// generator makes the inputs by a fixed rule, so that every run sees the same.
type generator uint64

func (g *generator) below(n int) int {
	*g = *g*6364136223846793005 + 1442695040888963407
	return int(uint64(*g) >> 33 % uint64(n))
}

// inputs are the kinds of input, each with what its size counts.
var inputs = map[string]func(w *bytes.Buffer, n int, g *generator){
	"text": text, "lines": lines, "log": accessLog, "csv": csvRows, "jsonl": events, "numbers": numbers, "ints": ints,
	"points": points, "graph": graph, "weighted": weighted, "tables": tables, "pair": pair, "grid": grid,
	"image": image, "orders": orders, "nested": nested, "enrich": enrich, "readings": readings,
}

// input makes one of the kind and size; "arg" is the size itself as the only argument.
func input(kind string, size int) (task.Input, error) {
	if kind == "arg" {
		return task.Input{Args: []string{strconv.Itoa(size)}}, nil
	}
	write, ok := inputs[kind]
	if !ok {
		return task.Input{}, fmt.Errorf("no input of kind %q", kind)
	}
	g := generator(1)
	var b bytes.Buffer
	write(&b, size, &g)
	return task.Input{Stdin: b.Bytes()}, nil
}

// text is words, few of them often and most of them seldom, ten to a line.
func text(b *bytes.Buffer, words int, g *generator) {
	for i := range words {
		fmt.Fprintf(b, "w%d", g.below(1+g.below(40_000)))
		b.WriteByte(" \n"[btoi(i%10 == 9)])
	}
	b.WriteByte('\n')
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// lines are short records, a third of which occur twice.
func lines(b *bytes.Buffer, n int, g *generator) {
	for range n {
		fmt.Fprintf(b, "key%d value %d\n", g.below(3*n/2), g.below(100))
	}
}

func accessLog(b *bytes.Buffer, n int, g *generator) {
	for range n {
		fmt.Fprintf(b, "10.0.%d.%d - - [01/Jan/2026:00:00:00 +0000] \"GET /item/%d HTTP/1.1\" %d %d\n",
			g.below(256), g.below(256), g.below(5000), []int{200, 200, 200, 304, 404, 500}[g.below(6)], g.below(100_000))
	}
}

func csvRows(b *bytes.Buffer, n int, g *generator) {
	b.WriteString("id,category,amount\n")
	for i := range n {
		fmt.Fprintf(b, "%d,c%d,%d.%02d\n", i, g.below(200), g.below(1000), g.below(100))
	}
}

func events(b *bytes.Buffer, n int, g *generator) {
	for i := range n {
		fmt.Fprintf(b, `{"id": %d, "service": "s%d", "latency": %d.%d, "tags": ["a", "b%d"]}`+"\n", i, g.below(50), g.below(900), g.below(10), g.below(9))
	}
}

func numbers(b *bytes.Buffer, n int, g *generator) {
	for range n {
		fmt.Fprintf(b, "%d.%d\n", g.below(100_000), g.below(1000))
	}
}

func ints(b *bytes.Buffer, n int, g *generator) {
	for range n {
		fmt.Fprintf(b, "%d\n", g.below(1_000_000))
	}
}

func points(b *bytes.Buffer, n int, g *generator) {
	for range n {
		fmt.Fprintf(b, "%d.%d %d.%d\n", g.below(100), g.below(1000), g.below(100), g.below(1000))
	}
}

// graph has four edges a node.
func graph(b *bytes.Buffer, n int, g *generator) {
	fmt.Fprintf(b, "%d %d\n", n, 4*n)
	for range 4 * n {
		fmt.Fprintf(b, "%d %d\n", g.below(n), g.below(n))
	}
}

func weighted(b *bytes.Buffer, n int, g *generator) {
	fmt.Fprintf(b, "%d %d\n", n, 4*n)
	for range 4 * n {
		fmt.Fprintf(b, "%d %d %d\n", g.below(n), g.below(n), 1+g.below(100))
	}
}

// tables are one of n rows and one of a quarter, with a blank line between.
func tables(b *bytes.Buffer, n int, g *generator) {
	for i := range n {
		fmt.Fprintf(b, "k%d,value-%d\n", g.below(n), i)
	}
	b.WriteByte('\n')
	for i := range n / 4 {
		fmt.Fprintf(b, "k%d,other-%d\n", g.below(n), i)
	}
}

// pair is two lines of n letters.
func pair(b *bytes.Buffer, n int, g *generator) {
	for range 2 {
		for range n {
			b.WriteByte("acgt"[g.below(4)])
		}
		b.WriteByte('\n')
	}
}

// grid is a header and n rows of n numbers.
func grid(b *bytes.Buffer, n int, g *generator) {
	fmt.Fprintf(b, "%d %d\n", n, n)
	for range n {
		for x := range n {
			fmt.Fprintf(b, "%d", g.below(10))
			b.WriteByte(" \n"[btoi(x == n-1)])
		}
	}
}

// encode writes an event. A bytes.Buffer takes all, and these values are all JSON's.
func encode(b *bytes.Buffer, event any) { _ = json.NewEncoder(b).Encode(event) }

type object = map[string]any

// list has n elements made one by one.
func list(n int, element func(i int) any) []any {
	all := make([]any, n)
	for i := range all {
		all[i] = element(i)
	}
	return all
}

func image(b *bytes.Buffer, side int, g *generator) {
	encode(b, object{"pixels": list(side, func(int) any { return list(side, func(int) any { return g.below(256) }) })})
}

func orders(b *bytes.Buffer, n int, g *generator) {
	encode(b, object{"orders": list(n, func(int) any {
		return object{"customer": fmt.Sprintf("c%d", g.below(1+n/5)), "lines": list(2, func(i int) any {
			return object{"price": g.below(100), "quantity": i + 1}
		})}
	})})
}

func nested(b *bytes.Buffer, n int, g *generator) {
	encode(b, object{"records": list(n, func(i int) any {
		return object{"id": i, "place": object{"x": g.below(100), "y": g.below(100)}, "tags": list(3, func(int) any { return fmt.Sprintf("t%d", g.below(9)) })}
	})})
}

func enrich(b *bytes.Buffer, n int, g *generator) {
	encode(b, object{
		"customers": list(n/10, func(i int) any { return object{"id": i, "name": fmt.Sprintf("name %d", i)} }),
		"orders": list(n, func(i int) any {
			return object{"id": i, "customer": g.below(1 + n/10), "items": list(3, func(int) any {
				return object{"price": g.below(1000), "count": 1 + g.below(4)}
			})}
		}),
	})
}

func readings(b *bytes.Buffer, n int, g *generator) {
	encode(b, object{"readings": list(n, func(int) any {
		return object{"sensor": fmt.Sprintf("s%d", g.below(500)), "value": g.below(10_000)}
	})})
}
