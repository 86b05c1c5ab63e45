<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AgreementStatus</name>
    <message>
        <source>Draft</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>履行中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">说明</translation>
    </message>
    <message>
        <source>Looked up on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until, as the evidence says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no date; write 2026-11-23.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer from the future does not count yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskingDialog</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still needed: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no date; write 2026-11-23.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no amount; write 1,250,000.00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuthorisationForm</name>
    <message>
        <source>Signed on</source>
        <translation type="unfinished">签署日期</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>BeginningStep</name>
    <message>
        <source>How to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is ready. The sample is a vault of its own in which nothing is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with my empty vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sample first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own vault opens at any time from the lock screen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckStatus</name>
    <message>
        <source>Open</source>
        <translation>未查</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until the certificate ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until the licence ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until the contract ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until the person leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until the text changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until it is withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until something happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While this fails the collector is not admitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While this fails no agreement can be issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While this fails no data can be handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While this fails the person gets no access to data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid for {n} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until 30 June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this matter only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has expired; look it up again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CollectorStatus</name>
    <message>
        <source>Prospect</source>
        <translation>待审查</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审查中</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>准入</translation>
    </message>
    <message>
        <source>Approved with conditions</source>
        <translation>有条件准入</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不予准入</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Exited</source>
        <translation>已退出</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Page, record or action; pinyin initials work too</source>
        <translation>页面、记录或操作；可输入拼音首字母</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>匹配结果</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter go · Esc close</source>
        <translation>↑ ↓ 选择 · 回车 前往 · Esc 关闭</translation>
    </message>
</context>
<context>
    <name>CompanyStep</name>
    <message>
        <source>Your company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The creditor in your agreements. Leave everything empty to do it later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Locked; a running task is being finished.</source>
        <translation>已锁定；正在完成进行中的任务。</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>正在锁定…</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>锁定保险库</translation>
    </message>
    <message>
        <source>vetdesk met an error of its own. What was saved is safe. The vault is locked now; unlock it to go on. The report holds no names, numbers or texts of yours.</source>
        <translation>vetdesk 自身出现错误。已保存的内容是安全的。保险库将被锁定，解锁后即可继续。报告中不含您的姓名、号码或文字。</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出现错误</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>打开日历</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions, one per line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person who reviewed cannot decide. The decider enters their own passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>soft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">名称</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">口令</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>DetailHeader</name>
    <message>
        <source>Back to {list}</source>
        <translation>返回{list}</translation>
    </message>
</context>
<context>
    <name>DutyStatus</name>
    <message>
        <source>Due</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>豁免</translation>
    </message>
</context>
<context>
    <name>EntryWindow</name>
    <message>
        <source>Open a vault</source>
        <translation>打开保险库</translation>
    </message>
</context>
<context>
    <name>EvidenceBox</name>
    <message>
        <source>Evidence {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Name of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it was looked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was searched for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Reset ({count})</source>
        <translation>重置（{count}）</translation>
    </message>
</context>
<context>
    <name>FirstRunCompany</name>
    <message>
        <source>Full name of your company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation type="unfinished">统一社会信用代码</translation>
    </message>
    <message>
        <source>18 characters; the last one is checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office of the legal representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example chairman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Open the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an existing vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to vetdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six short steps make your vault. Everything stays on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample vault and its documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation type="unfinished">打开保险库</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder for the restored vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault has been made; the last steps take less than a minute.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunPerson</name>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the journal beside everything you do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example legal department</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunPlace</name>
    <message>
        <source>Name of the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of this name is made; it holds everything, encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder on this machine, not one that is copied to a cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>FrameWords</name>
    <message>
        <source>Today</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Collectors</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>资质审查</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Export questionnaire</source>
        <translation>导出问卷</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>2 checks block, 3 are open</source>
        <translation>2 项阻断，3 项未查</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>机构</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Switch theme</source>
        <translation>切换主题</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组件</translation>
    </message>
</context>
<context>
    <name>GalleryLists</name>
    <message>
        <source>collectors</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>No collector is registered yet.</source>
        <translation>还没有登记任何机构。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Register a collector</source>
        <translation>登记机构</translation>
    </message>
    <message>
        <source>Register the first one, or load the sample to look around.</source>
        <translation>登记第一家机构，或载入示例先看一看。</translation>
    </message>
    <message>
        <source>Load sample</source>
        <translation>载入示例</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>The file is in use by another program. Nothing was changed.</source>
        <translation>文件正被其他程序使用。未做任何更改。</translation>
    </message>
</context>
<context>
    <name>GalleryPages</name>
    <message>
        <source>Headers</source>
        <translation>页眉</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Million rows</source>
        <translation>百万行</translation>
    </message>
    <message>
        <source>Lists without rows</source>
        <translation>无内容的列表</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Wizard</source>
        <translation>向导</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>比较版本</translation>
    </message>
    <message>
        <source>Send for review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>2 checks block</source>
        <translation>2 项检查阻断签发</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>问答与预览</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案汇总</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>one primary per page</source>
        <translation>每页一个主按钮</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>主按钮</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>危险操作</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小按钮</translation>
    </message>
    <message>
        <source>Link →</source>
        <translation>链接 →</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Disabled buttons say why beside them.</source>
        <translation>停用的按钮旁边说明原因。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Special fields</source>
        <translation>特殊字段</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>18 characters</source>
        <translation>18 位</translation>
    </message>
    <message>
        <source>The check character should be T.</source>
        <translation>校验位应为 T。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Reserved; it cannot be changed.</source>
        <translation>编号已保留，不能更改。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Deletion period in days</source>
        <translation>乙方应在多少日内删除客户信息？</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Consumer finance company</source>
        <translation>消费金融公司</translation>
    </message>
    <message>
        <source>Trading company</source>
        <translation>贸易企业</translation>
    </message>
    <message>
        <source>Kind of creditor</source>
        <translation>债权人类型</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>转让价款</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>Party A</source>
        <translation>甲方</translation>
    </message>
    <message>
        <source>Party B</source>
        <translation>乙方</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>共同</translation>
    </message>
    <message>
        <source>Who notifies the debtors?</source>
        <translation>谁向债务人发出通知？</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Undertaking signed</source>
        <translation>已签署保密承诺</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>债权转让</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>状态用语</translation>
    </message>
    <message>
        <source>The backup was made and verified.</source>
        <translation>备份已完成并通过验证。</translation>
    </message>
    <message>
        <source>A review is due in 7 days.</source>
        <translation>一项审查将在 7 日内到期。</translation>
    </message>
    <message>
        <source>One declaration has expired; the person leaves annex 8.</source>
        <translation>1 名人员声明已过期，将从附件八名单移出。</translation>
    </message>
    <message>
        <source>The file could not be read. Nothing was imported; your answers are kept.</source>
        <translation>无法读取该文件。未导入任何内容；您的答案已保留。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Importing the schedule</source>
        <translation>正在导入债权清单</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>3,000 rows imported</source>
        <translation>已导入 3,000 行</translation>
    </message>
    <message>
        <source>No collector is registered yet.</source>
        <translation>还没有登记任何机构。</translation>
    </message>
    <message>
        <source>Register the first one, or load the sample to look around.</source>
        <translation>登记第一家机构，或载入示例先看一看。</translation>
    </message>
    <message>
        <source>Register a collector</source>
        <translation>登记机构</translation>
    </message>
    <message>
        <source>Load sample</source>
        <translation>载入示例</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>deletion certificates 1 · re-checks 1</source>
        <translation>删除确认书 1 · 失信复查 1</translation>
    </message>
    <message>
        <source>Due in 7 days</source>
        <translation>7 日内到期</translation>
    </message>
    <message>
        <source>reviews 3 · meetings 1 · training 1</source>
        <translation>资质复查 3 · 季度沟通 1 · 培训 1</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>待您审批</translation>
    </message>
    <message>
        <source>decisions 1 · agreements 2</source>
        <translation>准入决定 1 · 协议 2</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>体系覆盖</translation>
    </message>
    <message>
        <source>14 of 18 sections have all proofs</source>
        <translation>18 节中 14 节证明齐全</translation>
    </message>
    <message>
        <source>Collectors by status</source>
        <translation>机构状态</translation>
    </message>
    <message>
        <source>Checks that expire</source>
        <translation>未来六个月到期的检查</translation>
    </message>
    <message>
        <source>Click to filter</source>
        <translation>点击可筛选</translation>
    </message>
    <message>
        <source>Answered a check</source>
        <translation>填写检查结果</translation>
    </message>
    <message>
        <source>Attached evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Began the review</source>
        <translation>开始审查</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Where the vault is kept.</source>
        <translation>保险库存放的位置。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Only the recovery sheet opens the vault without it.</source>
        <translation>忘记口令时，只有恢复单能打开保险库。</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Own company</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>创建保险库</translation>
    </message>
    <message>
        <source>Before issue</source>
        <translation>签发前检查</translation>
    </message>
    <message>
        <source>Open this check →</source>
        <translation>打开该项检查 →</translation>
    </message>
    <message>
        <source>Open the person →</source>
        <translation>打开人员核查 →</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation>关闭帮助</translation>
    </message>
    <message>
        <source>There is no help for this page yet.</source>
        <translation>此页暂无帮助。</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>Export this list</source>
        <translation type="unfinished">导出此列表</translation>
    </message>
    <message>
        <source>The list was saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListFace</name>
    <message>
        <source>The list could not be loaded.</source>
        <translation>无法载入列表。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
    <message>
        <source>Nothing matches the search and filters.</source>
        <translation>没有符合搜索和筛选条件的记录。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>ListToolbar</name>
    <message>
        <source>Search {names}</source>
        <translation>搜索{names}</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>导出此列表</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} / 共 {total} 条</translation>
    </message>
    <message>
        <source>{count} in total</source>
        <translation>共 {count} 条</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count} 条</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Open another vault</source>
        <translation>打开其他保险库</translation>
    </message>
    <message>
        <source>Create a vault</source>
        <translation>新建保险库</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Last backup {when}</source>
        <translation>上次备份 {when}</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Works offline · only the recovery key replaces a forgotten passphrase</source>
        <translation>离线运行 · 不联网 · 忘记口令只能用恢复密钥打开</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>使用口令</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>使用恢复密钥</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入内容</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>隐藏输入内容</translation>
    </message>
    <message>
        <source>Try again in {seconds} s</source>
        <translation>{seconds} 秒后可重试</translation>
    </message>
</context>
<context>
    <name>MaskedValue</name>
    <message>
        <source>Show {name}</source>
        <translation>显示{name}</translation>
    </message>
    <message>
        <source>Copy {name} for 10 seconds</source>
        <translation>复制{name}（10 秒后清除）</translation>
    </message>
    <message>
        <source>Hide {name}</source>
        <translation>隐藏{name}</translation>
    </message>
</context>
<context>
    <name>MatterWords</name>
    <message>
        <source>Assignment of claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entrusted collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished">银行</translation>
    </message>
    <message>
        <source>Consumer finance company</source>
        <translation type="unfinished">消费金融公司</translation>
    </message>
    <message>
        <source>Micro-lender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto finance company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trading company</source>
        <translation type="unfinished">贸易企业</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade receivables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgment claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other company that buys receivables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asset management company (AMC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local AMC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Financial asset investment company (AIC)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n day(s) overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %n day(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>centuries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two lines differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase needs at least {count} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very weak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{strength}: guessing it takes {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">口令</translation>
    </message>
    <message>
        <source>At least 15 characters. Several unrelated words are easy to keep in mind and hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PartyDialog</name>
    <message>
        <source>Name of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">名称</translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code has {wanted} characters; this one has {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I, O, S, V and Z do not occur in a code, and the middle is digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check character should be {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account must be held in the name of the organisation itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a collector</source>
        <translation type="unfinished">登记机构</translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a collector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">名称</translation>
    </message>
    <message>
        <source>As on the business licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation type="unfinished">统一社会信用代码</translation>
    </message>
    <message>
        <source>18 characters</source>
        <translation type="unfinished">18 位</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the legal representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executive director, manager…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered capital (yuan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid-in capital (yuan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For information; no law asks for a minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Established on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line to verify notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed in the notice, so that a debtor can ask back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be the name of the organisation itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank and branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a branch acting for its head office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the head office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number and date of the letter of authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further contacts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseChange</name>
    <message>
        <source>Present passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 15 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">口令</translation>
    </message>
    <message>
        <source>The key to everything; it is stored nowhere. If it is lost, only the recovery sheet helps.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished">名称</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resident identity card, permit or passport; shown masked afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key person: head of collection, system administrator or receiver of data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonStatus</name>
    <message>
        <source>Awaiting authorisation</source>
        <translation>待授权</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>核查中</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Clear with conditions</source>
        <translation>有条件</translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>Who you are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault knows everybody by name. Colleagues get their own passphrases later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give your name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Where the vault goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything vetdesk knows lies in one encrypted folder on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the vault a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name cannot hold any of / \ : * ? &quot; &lt; &gt; | or begin with a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already something of this name in the folder; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder in which the vault is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rehearsal vault, nothing in it is real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">设置</translation>
    </message>
    <message>
        <source>Register a collector</source>
        <translation type="unfinished">登记机构</translation>
    </message>
    <message>
        <source>Register a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft an agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff and roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fonts for rare characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation type="unfinished">锁定保险库</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>about {seconds} s left</source>
        <translation>约剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>约剩 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开所在文件夹</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>Printed in {places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unless you say otherwise: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows from the road unless you say otherwise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecheckForm</name>
    <message>
        <source>Registers asked again on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Print the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the key to write it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {number} is not as printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {number} of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type two groups back from the sheet:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Print it, put the paper into a safe and delete the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} recovery sheet.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet was handed to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished">恢复单</translation>
    </message>
    <message>
        <source>One sheet of paper that opens the vault when every passphrase is lost. Keep it in a safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is being made and its sheet is being drawn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is not ready yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be written. Go back and choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeverityStatus</name>
    <message>
        <source>Block</source>
        <translation>阻断</translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>警示</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>StaffMember</name>
    <message>
        <source>Name</source>
        <translation type="unfinished">名称</translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever approves is never the one who drafted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">口令</translation>
    </message>
    <message>
        <source>With a passphrase of their own this person can open the vault and approve. May be left empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartReviewForm</name>
    <message>
        <source>Road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of creditor</source>
        <translation type="unfinished">债权人类型</translation>
    </message>
    <message>
        <source>Banks and other licensed lenders are held to stricter checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of assignee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels the collector will use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assignee will call debtors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusForm</name>
    <message>
        <source>New status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Vault {name}</source>
        <translation>保险库 {name}</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>Last backup {when}</source>
        <translation>上次备份 {when}</translation>
    </message>
    <message>
        <source>Saved {when}</source>
        <translation>已保存 {when}</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Tab: {name}</source>
        <translation>标签：{name}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有任何记录。</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search collectors, people, agreements, actions…</source>
        <translation>搜索机构、人员、协议、操作…</translation>
    </message>
    <message>
        <source>Help for this page (F1)</source>
        <translation>本页帮助（F1）</translation>
    </message>
    <message>
        <source>Menu of {name}</source>
        <translation>{name}的菜单</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>integrity check passed {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>_ChapterButton</name>
    <message>
        <source>{title}: {done} of {total} answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_DropPlace</name>
    <message>
        <source>Paste a screenshot, drop a file or choose one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Item</name>
    <message>
        <source>{name}, {count} waiting</source>
        <translation>{name}，{count} 项待办</translation>
    </message>
</context>
<context>
    <name>_Outline</name>
    <message>
        <source>Step {at} of {all}: {name}</source>
        <translation>第 {at} 步，共 {all} 步：{name}</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Remove this line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
