package dev.dialtone.bareserver;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;

/** Drops what is read and, at the end of a request, writes one phone number as SMS and Voice v2 describes it. */
final class FixedResponse extends ChannelInboundHandlerAdapter {
    private static final ByteBuf BODY = Unpooled.unreleasableBuffer(Unpooled.directBuffer()
            .writeBytes("""
                    {"PhoneNumbers":[{"PhoneNumberArn":"arn:aws:sms-voice:us-east-1:000000000000:phone-number/phone-0a1b2c3d4e5f60718293a4b5c6d7e8f9",\
                    "PhoneNumberId":"phone-0a1b2c3d4e5f60718293a4b5c6d7e8f9","PhoneNumber":"+12065550100","Status":"ACTIVE",\
                    "IsoCountryCode":"US","MessageType":"TRANSACTIONAL","NumberCapabilities":["SMS"],"NumberType":"SIMULATOR",\
                    "MonthlyLeasingPrice":"1.00","TwoWayEnabled":false,"SelfManagedOptOutsEnabled":false,"OptOutListName":"Default",\
                    "InternationalSendingEnabled":false,"DeletionProtectionEnabled":false,"CreatedTimestamp":1.7E9}]}""".getBytes(StandardCharsets.UTF_8))
            .asReadOnly());

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
        if (message instanceof LastHttpContent) {
            FullHttpResponse response =
                    new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, BODY.duplicate());
            response.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, "application/x-amz-json-1.0")
                    .setInt(HttpHeaderNames.CONTENT_LENGTH, BODY.readableBytes());
            // A failed write closes the connection; nobody waits for its future.
            ChannelFuture unused = context.write(response, context.voidPromise());
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
    }
}
