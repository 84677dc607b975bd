package bench

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"sync/atomic"
	"time"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kgo"
)

// rawKafka is the rate of the client at its fastest with the promises that the
// queue makes: an idempotent producer that waits for all at the end, a group that
// reads and commits ten times a second and at the end, over as many partitions.
func rawKafka(ctx context.Context, at string, load [][]byte) (float64, error) {
	u, err := url.Parse(at)
	if err != nil {
		return 0, err
	}
	name := fmt.Sprint("heddle.bench.raw.", time.Now().UnixNano())
	client, err := kgo.NewClient(kgo.SeedBrokers(u.Host), kgo.ProducerLinger(0), kgo.ConsumerGroup(name), kgo.ConsumeTopics(name),
		kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()), kgo.AutoCommitInterval(100*time.Millisecond), kgo.MetadataMinAge(100*time.Millisecond))
	if err != nil {
		return 0, err
	}
	defer client.Close()
	admin := kadm.NewClient(client)
	if _, err := admin.CreateTopic(ctx, 8, -1, nil, name); err != nil {
		return 0, err
	}
	defer func() { _, _ = admin.DeleteTopics(context.WithoutCancel(ctx), name) }()
	if err := client.ProduceSync(ctx, &kgo.Record{Topic: name, Value: load[0]}).FirstErr(); err != nil {
		return 0, err
	}
	if err := consume(ctx, client, 1); err != nil { // and the group has joined
		return 0, err
	}
	start := time.Now()
	var failed atomic.Pointer[error]
	for _, data := range load {
		client.Produce(ctx, &kgo.Record{Topic: name, Value: data}, func(_ *kgo.Record, err error) {
			if err != nil {
				failed.Store(&err)
			}
		})
	}
	if err := consume(ctx, client, len(load)); err != nil {
		return 0, err
	}
	err = errors.Join(client.Flush(ctx), client.CommitUncommittedOffsets(ctx))
	if e := failed.Load(); e != nil {
		err = errors.Join(err, *e)
	}
	return float64(len(load)) / time.Since(start).Seconds(), err
}

// consume reads n records.
func consume(ctx context.Context, client *kgo.Client, n int) error {
	for n > 0 {
		fetches := client.PollFetches(ctx)
		if err := fetches.Err(); err != nil {
			return err
		}
		n -= fetches.NumRecords()
	}
	return nil
}
