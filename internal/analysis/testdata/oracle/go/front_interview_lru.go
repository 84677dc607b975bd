// want time 1
// entry LRUCache.Get

package main

import "container/list"

type LRUCache struct {
	cap   int
	ll    *list.List
	items map[int]*list.Element
}

type pair struct{ k, v int }

func Constructor(capacity int) LRUCache {
	return LRUCache{capacity, list.New(), map[int]*list.Element{}}
}

func (c *LRUCache) Get(key int) int {
	e, ok := c.items[key]
	if !ok {
		return -1
	}
	c.ll.MoveToFront(e)
	return e.Value.(pair).v
}

func (c *LRUCache) Put(key, value int) {
	if e, ok := c.items[key]; ok {
		e.Value = pair{key, value}
		c.ll.MoveToFront(e)
		return
	}
	c.items[key] = c.ll.PushFront(pair{key, value})
	if len(c.items) > c.cap {
		last := c.ll.Back()
		delete(c.items, c.ll.Remove(last).(pair).k)
	}
}
