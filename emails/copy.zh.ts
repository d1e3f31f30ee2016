// What mails say in Chinese. No subject names a person or a unit: subjects are shown on locked screens.
import { firstDay, kindOf, type Period } from '~/core/period'
import dispatches from './dispatch-copy.zh'
import lists from './list-copy.zh'
import turns from './turn-copy.zh'

const copy = {
  period: (period: Period) => {
    const [year, month] = firstDay(period).split('-').map(Number)
    const half = kindOf(period) === 'half_month' ? (period.endsWith('H1') ? '上半月' : '下半月') : ''
    return `${year}年${month}月${half}`
  },
  day: (day: string, is_provisional: boolean) => {
    const [, month, date] = day.split('-').map(Number)
    return `${month}月${date}日${is_provisional ? '（暂定）' : ''}`
  },
  greeting: (name: string) => `${name}同志：`,
  footer: (county: string) => `本邮件由${county}通过“两新通”系统自动发出，请勿直接回复。`,
  unsubscribe: '不再接收此类提醒',
  copy_link: '如按钮无法打开，请将以下地址复制到浏览器：',

  visit_reminder: {
    subject: (period: string) => `${period}走访联系提醒`,
    lead: (period: string, count: number) =>
      `您负责联系的单位中，还有 ${count} 家在${period}尚无联系或服务记录：`,
    due: (day: string) =>
      `请于 ${day}前完成联系，现场走访、电话联系、上门服务均可，并在系统中登记。已完成但未登记的，补记即可。`,
    more: (count: number) => `……另有 ${count} 家，请在系统中查看。`,
    button: '登记走访',
  },
  visits_missed: {
    subject: (period: string) => `${period}走访联系未完成情况`,
    lead: (period: string, obliged: number, missed: number, instructors: number) =>
      `${period}应联系 ${obliged} 项，截至目前仍有 ${missed} 项没有记录，涉及{{term.instructor}} ${instructors} 人。`,
    note: '仍可补录，补录的记录会注明“补录”。',
    button: '查看未联系单位',
  },
  log_reminder: {
    subject: (period: string) => `${period}工作日志提醒`,
    lead: (period: string) => `您${period}的工作日志尚未提交。`,
    note: '日志已根据您的走访记录起草，请核对、修改后提交。',
    button: '查看并提交日志',
  },
  menu_published: {
    subject: (period: string) => `${period}主题与活动菜单`,
    lead: (period: string, theme: string) => `${period}主题为“${theme}”，活动菜单已经发布。`,
    mandatory: '必选：',
    optional: (count: number) => `自选（每个支部至少选 ${count} 项）：`,
    button: '查看并选择',
  },
  menu_reminder: {
    subject: (period: string) => `${period}自选项目待选择`,
    lead: (period: string) => `以下支部${period}的自选项目尚未选够：`,
    branch: (name: string, missing: number) => `${name}：还需选 ${missing} 项`,
    button: '去选择',
  },
  activity_published: {
    subject: '活动通知',
    lead: (title: string, at: string, place: string) => `“${title}”将于 ${at} 在${place}举办，现可报名。`,
    note: '是否参加由各单位自行决定。',
    button: '查看与报名',
  },
  activity_cancelled: {
    subject: '您报名的活动已取消',
    lead: (title: string, at: string) => `原定 ${at} 举办的“${title}”已取消。`,
    reason: (reason: string) => `原因：${reason}`,
    button: '查看活动',
  },
  place_freed: {
    subject: '候补已转为录取',
    lead: (title: string, at: string, places: number) =>
      `有单位取消报名，您单位候补的 ${places} 个名额已经录取：“${title}”，${at}。`,
    note: '如不能参加，请及时取消，以便后面的单位递补。',
    button: '查看报名',
  },
  ...turns,
  ...lists,
  ...dispatches,
  invitation: {
    subject: '邀请您加入“两新通”',
    lead: (county: string, role: string) => `${county}邀请您以“${role}”身份加入“两新通”系统。`,
    account: (account: string) => `您的登录账号：${account}`,
    expires: (day: string) => `请点击下方按钮设置密码并完成加入。链接仅供您本人使用一次，${day}前有效。`,
    ignore: '如您不了解此事，请忽略本邮件。',
    button: '接受邀请',
  },
  recovery: {
    subject: '设置新密码',
    lead: (account: string) => `有人为账号 ${account} 申请设置新密码。`,
    note: '如是您本人申请，请在一小时内点击下方按钮。链接只能使用一次。',
    ignore: '如非您本人申请，请忽略本邮件，原密码继续有效。',
    button: '设置新密码',
  },
  archive_ready: {
    subject: '整县数据包已备好',
    lead: (until: string) => `经批准制作的整县数据包已备好，${until} 前可领取，申请人和批准人每人限领一次。`,
    note: '数据包含未脱敏的电话和邮箱。请只存放在单位保管的介质上，用毕删除。',
    button: '领取数据包',
  },
  sign_in_new_device: {
    subject: '账号在新设备上登录',
    lead: (minute: string, agent: string, address: string) =>
      `您的账号于 ${minute} 在一台以前没有用过的设备上登录（${agent}，网络地址 ${address || '不详'}）。`,
    note: '如是您本人，无需处理。如非本人，请立即更改密码、使其他设备退出，并告知本县（区）安全管理员。',
    button: '查看登录中的设备',
  },
  factor_reset: {
    subject: '二次验证已被重置',
    lead: (minute: string) =>
      `本县（区）安全管理员于 ${minute} 重置了您账号的二次验证，所有设备均已退出。下次登录时须重新设置。`,
    note: '如您没有要求重置，请立即联系本县（区）工委办公室。',
    button: '登录并重新设置',
  },
  password_expiring: {
    subject: '请更改登录密码',
    lead: (day: string) =>
      `系统管理员、安全管理员和审计员须每 90 天更改一次密码。您的密码到 ${day}为止，逾期后登录只能先更改密码。`,
    button: '更改密码',
  },
  audit_verified: {
    subject: (day: string) => `${day} 审计核验通过`,
    fault_subject: (day: string) => `${day} 审计核验发现异常`,
    whole: (day: string, seals: number, entries: number) =>
      `${day} 夜间核验完成：封存 ${seals} 段、审计记录 ${entries} 条，与封存时一致。`,
    fault: (day: string) =>
      `${day} 夜间核验发现：审计记录或其封存与当时不一致，可能有人在数据库中改动或删除了记录。`,
    what_now: '请登录系统查看异常所在的封存段，保全数据库备份与服务器日志，并向主管领导报告。',
    head: (n: number) => `当前链首为第 ${n} 段，校验值：`,
    keep: '请妥善保存本邮件。以后如有人改写全部记录，可凭此校验值发现。',
    button: '查看审计记录',
  },
  mail_proof: {
    subject: '确认收信邮箱',
    lead: '您在“两新通”中填写了此邮箱作为收信邮箱。',
    note: '请在一天内点击下方按钮，登录本人账号后确认。确认之前，收信邮箱不变。',
    ignore: '如非您本人操作，请忽略本邮件。',
    button: '确认收信邮箱',
  },
  removal: {
    subject: '您在“两新通”的职务已结束',
    lead: (county: string, day: string) =>
      `您在${county}的全部职务已于 ${day}结束，不能再进入该县（区）的页面。`,
    note: '您此前的工作记录予以保留。如有疑问，请联系该县（区）工委办公室。',
  },
  application: {
    confirmation: {
      subject: '请确认开通申请',
      text: (place: string, _reason: string, until: string) => [
        `我们收到了以此邮箱提交的开通申请：${place}。`,
        `请点击下方按钮确认，确认后申请才会受理。链接 ${until}前有效，之后也可凭它查看办理进度。`,
        '如非您本人提交，请忽略本邮件，申请不会被受理。',
      ],
      button: '确认申请',
    },
    received: {
      subject: '开通申请已受理',
      text: (place: string, _reason: string, _until: string) => [
        `${place}的开通申请已确认，平台运营人员将通过所填办公电话核实后答复，结果发至本邮箱。`,
      ],
      button: '打开两新通',
    },
    waiting: {
      subject: '有开通申请待办理',
      text: (place: string, _reason: string, _until: string) => [
        `${place}申请开通。请用所填办公电话核实单位和申请人后办理。`,
      ],
      button: '查看申请',
    },
    approved: {
      subject: '开通申请已通过',
      text: (place: string, _reason: string, _until: string) => [
        `${place}已经开通。`,
        '系统管理员、安全管理员、审计员的邀请已分别发往申请中填写的邮箱，七天内有效，请提醒三位尽快加入。',
        '安全管理员加入后，由其邀请工委办公室人员；办公室登录后，系统会逐步引导完成设置。',
      ],
      button: '打开两新通',
    },
    declined: {
      subject: '开通申请未通过',
      text: (place: string, reason: string, _until: string) => [
        `${place}的开通申请未通过，原因如下：`,
        reason,
        '补充或更正后，可以重新提交申请。',
      ],
      button: '重新申请',
    },
  },
  roles: {
    officer: '{{term.office}}',
    secretariat: '{{term.secretariat}}',
    leader: '分管领导',
    participant: '{{term.alliance}}成员',
    department: '职能部门',
    area_worker: '{{term.area}}工作者',
    instructor: '党建{{term.instructor}}',
    unit_contact: '企业联系人',
    system_admin: '系统管理员',
    security_admin: '安全管理员',
    auditor: '审计员',
    overseer: '上级查阅人',
  },
}

export default copy
export type EmailCopy = typeof copy
