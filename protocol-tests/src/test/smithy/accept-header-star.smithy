$version: "2.0"

namespace dev.dialtone.protocol.tests

use aws.protocols#restJson1
use aws.protocoltests.misc#AcceptHeaderStarService

/// The suite has this operation in no service, so its cases need one.
@restJson1
service AcceptHeaderStar {
    version: "1"
    operations: [
        AcceptHeaderStarService
    ]
}
