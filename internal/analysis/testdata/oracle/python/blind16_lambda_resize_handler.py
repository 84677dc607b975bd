# want time n
# want space n
# entry lambda_handler
import json
def lambda_handler(event, context):
    total = {}
    for rec in event.get('Records', []):
        msg = json.loads(rec['Sns']['Message'])
        for item in msg['items']:
            total[item['sku']] = total.get(item['sku'], 0) + item['qty']
    return {'statusCode': 200, 'body': json.dumps(total)}
