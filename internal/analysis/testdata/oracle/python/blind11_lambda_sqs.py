# want time n
# want space n
# entry handler
import json
import os
import boto3
table = boto3.resource('dynamodb').Table(os.environ['TABLE'])
def handler(event, context):
    failures = []
    for record in event['Records']:
        try:
            body = json.loads(record['body'])
            table.put_item(Item={'id': body['id'], 'payload': record['body']})
        except Exception:
            failures.append({'itemIdentifier': record['messageId']})
    return {'batchItemFailures': failures}
