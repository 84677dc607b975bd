package kafka_test

import (
	"testing"

	"github.com/heddle-run/heddle/queue/kafka"
	"github.com/heddle-run/heddle/queue/queuetest"
)

func TestFaults(t *testing.T) {
	c := kafka.Config{URL: server(t), Name: name(t)}
	b := queuetest.Script(t, "HEDDLE_KAFKA", c.URL, c.Name)
	q := open(t, c) // makes the topics
	queuetest.Faults(t, b)
	_ = q.Remove(t.Context()) // the group still counts the killed as its own
}
